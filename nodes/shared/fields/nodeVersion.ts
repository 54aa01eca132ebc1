import type { INodeProperties } from 'n8n-workflow';
import { shownIf } from './shownIf';

/** Version of the nodes in workflows from before the next one: their panel stays as it was. */
const FIRST = 1;

/**
 * Version of a node that is added today: JSON for a template is an option, and iSlash has the menu for the
 * media above a template that Lancepilot has.
 */
const SECOND = 1.1;

/** For the description of a node; n8n adds the last. */
export const NODE_VERSIONS = [FIRST, SECOND];

/** Shows a parameter in a node of the first version alone. */
export const inFirstVersion = (property: INodeProperties): INodeProperties =>
	shownIf({ '@version': [FIRST] }, property);

/** Shows a parameter in a node of the second version alone. */
export const inSecondVersion = (property: INodeProperties): INodeProperties =>
	shownIf({ '@version': [SECOND] }, property);

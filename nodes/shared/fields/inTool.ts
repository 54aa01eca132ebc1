import type { INodeProperties } from 'n8n-workflow';
import { shownIf } from './shownIf';

/** Shows a parameter in the tool of an AI agent alone. n8n that is too old to know the condition hides it. */
export const onlyInTool = (property: INodeProperties): INodeProperties =>
	shownIf({ '@tool': [true] }, property);

/** Shows a parameter everywhere but in the tool of an AI agent; on an old n8n, there too. */
export const notInTool = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		hide: { '@tool': [true], ...property.displayOptions?.hide },
	},
});

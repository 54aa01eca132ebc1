import type { IDisplayOptions } from 'n8n-workflow';
import type { Field } from '../field';
import { optionalJsonObject } from '../fields/jsonObject';

/**
 * Rule by which a field is hidden while there is JSON, be it an expression. What n8n hides it neither
 * requires nor hands to the node.
 */
export const HIDDEN_BY_JSON: IDisplayOptions['hide'] = {
	templateData: [{ _cnd: { regex: '[^\\s{}]' } }],
};

/**
 * All values of a template at once, in place of its form.
 * @param placeholder an example, as the API takes it
 */
export function templateJson(placeholder: string): Field<Record<string, unknown> | undefined> {
	return optionalJsonObject({
		name: 'templateData',
		displayName: 'Template Data',
		description:
			'Not needed where the variables are filled in: all values at once as JSON, as the API takes them, for expressions and AI agents',
		placeholder,
	});
}

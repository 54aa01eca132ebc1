import type { Field } from '../field';
import { optionalJsonObject } from '../fields/jsonObject';

/**
 * All values of a template at once, in place of its form.
 * @param placeholder an example, as the API takes it
 */
export function templateJson(placeholder: string): Field<Record<string, unknown> | undefined> {
	return optionalJsonObject({
		name: 'templateData',
		displayName: 'Template Data',
		description:
			'Instead of the variables above, all values at once as JSON, as the API takes them: for expressions and AI agents',
		placeholder,
	});
}

import type { Field } from '../../shared/field';
import { listLocator } from '../../shared/fields/resourceLocator';
import { InputError } from '../../shared/inputError';
import { sendableKey } from '../../shared/template/templateList';

const locator = listLocator({
	name: 'template',
	displayName: 'Template',
	description: 'The template, from those of the workspace',
	searchListMethod: 'searchTemplates',
	idPlaceholder: 'e.g. 4821',
});

/** The template to send, by its ID; an integer in the API. */
export const template: Field<number> = {
	properties: locator.properties,
	read: async (item) => {
		const id = sendableKey(await locator.read(item));
		if (/^\d{1,15}$/.test(id)) return Number(id);
		throw new InputError({
			field: 'Template',
			value: id,
			reason: 'is not a template ID',
			hint: 'Pick the template from the list, or enter its ID, a whole number',
		});
	},
};

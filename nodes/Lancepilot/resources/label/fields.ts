import type { Field } from '../../../shared/field';
import { requiredText } from '../../../shared/fields/text';
import { InputError } from '../../../shared/inputError';
import { idField } from '../../fields/id';
import { asText } from '../../../shared/values';

/** A label by its ID; the API has no list of them. */
export const label = idField({
	name: 'label',
	displayName: 'Label ID',
	description: 'The ID of the label in Lancepilot',
	placeholder: 'e.g. 7',
});

/** The name of a label. */
export const name = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Name of the label, unique in the workspace; of up to 255 characters',
	placeholder: 'e.g. Hot lead',
	maxLength: 255,
});

/** The colour of a label. */
export const color: Field<string> = {
	properties: [
		{
			displayName: 'Color',
			name: 'color',
			type: 'color',
			default: '',
			description: 'Color of the label, e.g. #AA3300',
		},
	],
	read: (item) => {
		const value = asText(item.parameter('color'), 'Color').trim();
		if (/^#[\da-f]{6}$/i.test(value)) return value;
		throw new InputError({
			field: 'Color',
			value,
			reason: 'is not a color',
			hint: 'Write it as # and six digits or letters from a to f, e.g. #AA3300',
		});
	},
};

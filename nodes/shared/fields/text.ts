import type { INodeProperties } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import { asText } from '../values';
import { checkLength } from './textLength';

/** How a text field looks. */
export interface TextFieldLook {
	name: string;
	displayName: string;
	description: string;
	placeholder?: string;
	/** Lines that the box shows; one when left out. */
	rows?: number;
	/** Most characters that the API takes. */
	maxLength?: number;
	/** Node parameters that must have these values for the field to show. */
	show?: Record<string, string[]>;
}

/** A text field as the panel shows it. */
export function textProperty(look: TextFieldLook, required: boolean): INodeProperties {
	const { name, displayName, description, placeholder, rows, show } = look;
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		description,
		...(placeholder && { placeholder }),
		...(required && { required }),
		...(rows && { typeOptions: { rows } }),
		...(show && { displayOptions: { show } }),
	};
}

/** The text of a field, checked for its length; empty where it is blank. @throws InputError */
function readText(item: ItemReader, { name, displayName, maxLength }: TextFieldLook): string {
	const text = asText(item.parameter(name), displayName);
	if (text.trim() === '') return '';
	if (maxLength !== undefined) checkLength(text, displayName, maxLength);
	return text;
}

/** A text that must not be blank. */
export function requiredText(look: TextFieldLook): Field<string> {
	return {
		properties: [textProperty(look, true)],
		read: (item) => {
			const text = readText(item, look);
			if (text !== '') return text;
			throw new InputError({
				field: look.displayName,
				reason: 'is empty',
				hint: 'Fill the field in, or check the expression: it gave no text for this item',
			});
		},
	};
}

/** A text that may be left out; blank counts as left out. */
export function optionalText(look: TextFieldLook): Field<string | undefined> {
	return {
		properties: [textProperty(look, false)],
		read: (item) => readText(item, look) || undefined,
	};
}

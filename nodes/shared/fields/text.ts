import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../field';
import { InputError } from '../inputError';

/** How a text field looks. */
export interface TextFieldLook {
	name: string;
	displayName: string;
	description: string;
	placeholder?: string;
	/** Lines that the box shows; one when left out. */
	rows?: number;
}

function property(look: TextFieldLook, required: boolean): INodeProperties {
	const { rows, ...shown } = look;
	return {
		...shown,
		type: 'string',
		default: '',
		...(required && { required }),
		...(rows && { typeOptions: { rows } }),
	};
}

/**
 * The text that a parameter holds; numbers and booleans from expressions count as text.
 * @throws InputError for an object or a list
 */
export function asText(value: unknown, field: string): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	throw new InputError({
		field,
		value,
		reason: 'is not text',
		hint: 'Point the expression at one text value, not at a whole object or list; write a date with .format("dd.MM.yyyy")',
	});
}

/** A text that must not be blank. */
export function requiredText(look: TextFieldLook): Field<string> {
	return {
		properties: [property(look, true)],
		read: (item) => {
			const text = asText(item.parameter(look.name), look.displayName);
			if (text.trim() !== '') return text;
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
		properties: [property(look, false)],
		read: (item) => {
			const text = asText(item.parameter(look.name), look.displayName);
			return text.trim() === '' ? undefined : text;
		},
	};
}

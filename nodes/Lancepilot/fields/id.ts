import type { Field } from '../../shared/field';
import type { ListLocatorLook } from '../../shared/fields/resourceLocator';
import { listLocator } from '../../shared/fields/resourceLocator';
import type { TextFieldLook } from '../../shared/fields/text';
import { requiredText } from '../../shared/fields/text';
import { InputError } from '../../shared/inputError';

/**
 * The ID of a record; an integer for all but workspaces and contacts.
 * @throws InputError for what is no whole number
 */
export function asId(text: string, field: string): number {
	const trimmed = text.trim();
	if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
	throw new InputError({
		field,
		value: text,
		reason: 'is not an ID',
		hint: 'Enter the ID as Lancepilot shows it, a whole number',
	});
}

/** A record that is named by its ID. */
export function idField(look: TextFieldLook): Field<number> {
	const text = requiredText(look);
	return {
		properties: text.properties,
		read: async (item) => asId(await text.read(item), look.displayName),
	};
}

/** A record that is picked from a list, or named by its ID. */
export function pickedId(look: ListLocatorLook): Field<number> {
	const locator = listLocator(look);
	return {
		properties: locator.properties,
		read: async (item) => asId(await locator.read(item), look.displayName),
	};
}

import type { Field } from '../field';
import { InputError } from '../inputError';

/** Why a text can be no ID: each of these makes another address of it somewhere on its way. */
const FLAWS: readonly (readonly [RegExp, string])[] = [
	[/[/\\]/, 'holds a slash'],
	// Laravel decodes "%2F" before it looks the address up, whatever it was encoded as on the way.
	[/%/, 'holds a percent sign'],
	[/^\.{1,2}$/, 'is only dots'],
	[
		/[^\S ]|[\p{Control}\p{Format}\p{Surrogate}\p{Default_Ignorable_Code_Point}]/u,
		'holds an invisible character',
	],
];

/**
 * An ID that can stand in an address, without blanks around it.
 * @throws InputError for one that would lead to another address
 */
export function asIdentifier(text: string, field: string): string {
	const id = text.trim();
	const flaw = FLAWS.find(([pattern]) => pattern.test(id));
	if (!flaw) return id;
	throw new InputError({
		field,
		value: id,
		reason: `${flaw[1]}, which no ID has`,
		hint: 'Enter the ID as the service shows it; a part of its address is not needed',
	});
}

/** A field that holds an ID: what could be none is refused. */
export function identifier(field: Field<string>): Field<string> {
	const label = field.properties[0]?.displayName ?? '';
	return { ...field, read: async (item) => asIdentifier(await field.read(item), label) };
}

import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import { countCharacters } from './textLength';

/** How a field for a secret looks. */
interface SecretLook {
	name: string;
	displayName: string;
	description: string;
	/** Fewest and most characters that the API takes. */
	least: number;
	most: number;
}

/** A number from an expression counts as text. No refusal shows what the field holds. */
function readSecret(item: ItemReader, { name, displayName, least, most }: SecretLook): string {
	const value = item.parameter(name);
	const secret = typeof value === 'number' ? String(value) : value;
	const length = typeof secret === 'string' ? countCharacters(secret) : 0;
	if (typeof secret === 'string' && length >= least && length <= most) return secret;
	throw new InputError({
		field: displayName,
		reason: `is not a text of ${least} to ${most} characters`,
		hint: 'Correct it, or check the expression',
	});
}

/** A secret that must be there; in a collection, one that may be left out. */
export function secretText(look: SecretLook, required: boolean): Field<string> {
	return {
		properties: [
			{
				displayName: look.displayName,
				name: look.name,
				type: 'string',
				typeOptions: { password: true },
				default: '',
				description: look.description,
				...(required && { required }),
			},
		],
		read: (item) => readSecret(item, look),
	};
}

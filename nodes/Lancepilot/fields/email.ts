import type { Field } from '../../shared/field';
import { textProperty } from '../../shared/fields/text';
import { InputError } from '../../shared/inputError';
import { asText } from '../../shared/values';

/** An email address; in a collection, one that may be left out. */
export function email(description: string, required: boolean): Field<string> {
	const look = {
		name: 'email',
		displayName: 'Email',
		description,
		placeholder: 'e.g. name@email.com',
	};
	return {
		properties: [textProperty(look, required)],
		read: (item) => {
			const address = asText(item.parameter('email'), 'Email').trim();
			if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
			throw new InputError({
				field: 'Email',
				...(address === ''
					? { reason: 'is empty' }
					: { value: address, reason: 'is not an email address' }),
				hint: 'Correct it, or check the expression',
			});
		},
	};
}

import type { Field } from '../field';
import { InputError } from '../inputError';
import { asWord, isBlank } from '../values';

/** How a switch looks. */
interface ToggleLook {
	name: string;
	displayName: string;
	/** Begins with "Whether". */
	description: string;
	default: boolean;
}

/** A yes or no; the words for it count too, since expressions and agents give them. */
export function toggle(look: ToggleLook): Field<boolean> {
	return {
		properties: [{ ...look, type: 'boolean' }],
		read: (item) => {
			const value = item.parameter(look.name);
			const word = isBlank(value) ? String(look.default) : asWord(value);
			if (word === 'true' || word === 'false') return word === 'true';
			throw new InputError({
				field: look.displayName,
				value,
				reason: 'is neither true nor false',
				hint: 'Switch it on or off, or check the expression',
			});
		},
	};
}

import type { Field } from '../field';
import { InputError } from '../inputError';

/** How a field for a whole number looks. */
export interface WholeNumberLook {
	name: string;
	displayName: string;
	description: string;
	default: number;
	/** Smallest and largest number that the API takes. */
	least: number;
	most: number;
}

/** A whole number within bounds; digits as text count too, since expressions and agents give them. */
export function wholeNumber({ least, most, ...look }: WholeNumberLook): Field<number> {
	return {
		properties: [{ ...look, type: 'number', typeOptions: { minValue: least, maxValue: most } }],
		read: (item) => {
			const value = item.parameter(look.name);
			const number = value === '' ? look.default : Number(value);
			if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
			throw new InputError({
				field: look.displayName,
				value,
				reason: `is not a whole number from ${least} to ${most}`,
				hint: 'Correct it, or check the expression',
			});
		},
	};
}

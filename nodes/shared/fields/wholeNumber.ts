import type { Field } from '../field';
import { asWholeNumber } from '../values';

/** How a field for a whole number looks. */
interface WholeNumberLook {
	name: string;
	displayName: string;
	description: string;
	default: number;
	/** Smallest and largest number that the API takes. */
	least: number;
	most: number;
}

/** A whole number within bounds; blank counts as its default. */
export function wholeNumber({ least, most, ...look }: WholeNumberLook): Field<number> {
	return {
		properties: [{ ...look, type: 'number', typeOptions: { minValue: least, maxValue: most } }],
		read: (item) =>
			asWholeNumber(item.parameter(look.name), {
				field: look.displayName,
				least,
				most,
				fallback: look.default,
				hint: 'Correct it, or check the expression',
			}),
	};
}

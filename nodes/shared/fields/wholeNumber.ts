import type { Field } from '../field';
import { asWholeNumber } from '../values';

/** How a field for a whole number looks. */
interface WholeNumberLook {
	name: string;
	displayName: string;
	description: string;
	default: number;
	/** Smallest number that is taken. */
	least: number;
	/** Largest one; no bound when left out. */
	most?: number;
	/** What else the user can do about a number that is refused. */
	hint?: string;
	/** Node parameters that must have these values for the field to show. */
	show?: Record<string, boolean[]>;
}

/** A whole number within bounds; blank counts as its default. */
export function wholeNumber(look: WholeNumberLook): Field<number> {
	const { least, most, show, hint = 'Correct it, or check the expression', ...shown } = look;
	return {
		properties: [
			{
				...shown,
				type: 'number',
				typeOptions: { minValue: least, ...(most !== undefined && { maxValue: most }) },
				...(show && { displayOptions: { show } }),
			},
		],
		read: (item) =>
			asWholeNumber(item.parameter(look.name), {
				field: look.displayName,
				least,
				most,
				fallback: look.default,
				hint,
			}),
	};
}

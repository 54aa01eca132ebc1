import { InputError } from './inputError';

/** Which whole numbers are taken, and what is said about others. */
interface WholeNumberRule<Fallback> {
	/** Label of the field, as the panel shows it. */
	field: string;
	least: number;
	/** No bound when left out. */
	most?: number;
	/** What a blank value, or none, stands for. */
	fallback: Fallback;
	/** What the user can do about a value that is refused. */
	hint: string;
}

/**
 * A whole number within bounds; digits as text count too, since expressions and agents give them.
 * @throws InputError
 */
export function readWholeNumber<Fallback>(
	value: unknown,
	{ field, least, most, fallback, hint }: WholeNumberRule<Fallback>,
): number | Fallback {
	const given = typeof value === 'string' ? value.trim() : value;
	if (given === undefined || given === null || given === '') return fallback;
	// Number() takes true for 1, and a list of one number for that number.
	const number = typeof given === 'string' ? Number(given) : given;
	const isWhole = typeof number === 'number' && Number.isSafeInteger(number);
	if (isWhole && number >= least && number <= (most ?? Infinity)) return number;
	const range = most === undefined ? `${least}` : `${least} to ${most}`;
	throw new InputError({ field, value, reason: `is not a whole number from ${range}`, hint });
}

import { InputError } from './inputError';

/** Whether a value that came over the network is a JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object that came over the network, or one that holds nothing where there is none. */
export function objectOf(value: unknown): Record<string, unknown> {
	return isJsonObject(value) ? value : {};
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

/** Whether a parameter holds nothing: an expression gives null or undefined where its item has no value. */
export function isBlank(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() === '';
	return value === undefined || value === null;
}

/** The word that stands for a yes or no: an agent or an expression gives it, and a spreadsheet in capitals. */
export function asWord(value: unknown): string {
	return String(value).trim().toLowerCase();
}

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
export function asWholeNumber<Fallback>(
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

import { shorten } from './characters';

/** What was wrong with something that the user filled in. */
interface InputIssue {
	/** Label of the field, as the panel shows it. */
	field: string;
	/** What the field held; left out where there is nothing to show. */
	value?: unknown;
	/** Ends the sentence that begins with the field and its value, e.g. "is empty". */
	reason: string;
	/** What the user can do about it. */
	hint: string;
}

const LONGEST_SHOWN_VALUE = 80;

// JSON has neither big integers, nor NaN, nor what a division by zero gives.
function withAllNumbers(_key: string, value: unknown): unknown {
	const isNumber = typeof value === 'bigint' || typeof value === 'number';
	return isNumber && !Number.isFinite(value) ? String(value) : value;
}

function shown(value: unknown): string {
	// A date is an object that JSON writes as text.
	const text =
		typeof value === 'string' ? value : JSON.stringify(value, withAllNumbers).replace(/^"|"$/g, '');
	return shorten(text, LONGEST_SHOWN_VALUE);
}

/** Refuses an input before anything is sent; the engine adds the item. */
export class InputError extends Error {
	/** What the user can do about it. */
	readonly hint: string;

	constructor({ field, value, reason, hint }: InputIssue) {
		super(value === undefined ? `${field} ${reason}` : `${field} "${shown(value)}" ${reason}`);
		this.name = 'InputError';
		this.hint = hint;
	}
}

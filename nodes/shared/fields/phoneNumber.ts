import { InputError } from '../inputError';

const HINT = 'Give the number with its country code, e.g. +44 20 7946 0958';
const EMPTY_HINT = 'Fill it in, or check the expression: it gave nothing for this item';

// Behind the country code, "(0)" stands for the digit that only callers inside the country dial.
const TRUNK_ZERO = /(?<=\d\W*)\(\s*0\s*\)/;
// How spreadsheets write out a number that they took for a decimal one.
const DECIMAL_ZERO = /^(\+?\d+)\.0+$/;
// What people and address books put between digits: spaces, dots, dashes, brackets, invisible marks.
const SEPARATORS = /[\s.()[\]\u2212\p{Dash_Punctuation}\p{Format}]/gu;

function asText(raw: unknown): string {
	// NFKC turns full-width digits and plus signs, common in East Asian data, into plain ones.
	if (typeof raw === 'string') return raw.normalize('NFKC');
	return Number.isSafeInteger(raw) && Number(raw) > 0 ? String(raw) : '';
}

/**
 * Brings a phone number into the form both APIs take: digits with country code, no plus sign.
 * Accepts a number, or a string with spaces, dots, dashes, brackets, and a leading `+` or `00`.
 *
 * @param raw what the user or an earlier node gave
 * @param field label of the field, for the message
 * @throws InputError for letters, fewer than 7 or more than 15 digits (the range of ITU-T E.164), or no country code
 */
export function normalisePhoneNumber(raw: unknown, field: string): string {
	const refuse = (reason: string) => new InputError({ field, value: raw, reason, hint: HINT });
	const text = asText(raw).trim();
	if (text === '') {
		const isEmpty = raw === undefined || raw === null || typeof raw === 'string';
		throw isEmpty
			? new InputError({ field, reason: 'is empty', hint: EMPTY_HINT })
			: refuse('is not a phone number');
	}

	const compact = text.replace(DECIMAL_ZERO, '$1').replace(TRUNK_ZERO, '').replace(SEPARATORS, '');
	const digits = compact.replace(/^(\+|00)/, '');

	if (!/^\d+$/.test(digits)) throw refuse('is not a phone number');
	if (digits.length < 7) throw refuse('is too short for a phone number (7 to 15 digits)');
	if (digits.length > 15) throw refuse('is too long for a phone number (7 to 15 digits)');
	// No country code begins with 0, so this is a number as dialled inside one country.
	if (digits.startsWith('0')) throw refuse('has no country code');
	return digits;
}

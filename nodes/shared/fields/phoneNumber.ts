import { InputError } from '../inputError';
import { dialled, NO_COUNTRY_CODE } from '../phoneNumber/international';
import type { NumberingPlan } from '../phoneNumber/numberingPlan';
import { planNamed } from '../phoneNumber/numberingPlan';
import { NOT_A_NUMBER, readWritten } from '../phoneNumber/written';
import { asText } from '../values';

const HINT = 'Give one number with its country code, e.g. +44 20 7946 0958';
const NO_CODE_HINT = `${HINT}; or choose the country of such numbers under Options → Default Country Code`;
const SIGNS =
	'Besides digits it may hold spaces, dots, dashes, pairs of brackets, and + or 00 in front';
/** What to do about some reasons. */
const HINTS: Readonly<Record<string, string>> = {
	[NOT_A_NUMBER.reason]: `${HINT}. ${SIGNS}`,
	[NO_COUNTRY_CODE.reason]: NO_CODE_HINT,
};
const EMPTY_HINT = 'Fill it in, or check the expression: it gave nothing for this item';

/** The text of a number; undefined for what cannot be one. */
function textOf(raw: unknown): string | undefined {
	if (raw === undefined || raw === null) return '';
	if (typeof raw === 'string') return raw;
	if (typeof raw === 'bigint') return String(raw);
	const isWhole = typeof raw === 'number' && Number.isSafeInteger(raw);
	return isWhole && raw > 0 ? String(raw) : undefined;
}

/**
 * The country whose numbers come without country code; undefined where none is given.
 * @param value its calling code, e.g. 44, or its code in ISO 3166, e.g. GB
 * @throws InputError when there is no such country
 */
function readHome(value: unknown): NumberingPlan | undefined {
	const field = 'Default Country Code';
	const name = asText(value, field).trim();
	if (name === '') return undefined;
	const home = planNamed(name);
	if (home) return home;
	throw new InputError({
		field,
		value,
		reason: 'is no country code',
		hint: 'Give the digits that numbers of the country begin with, e.g. 44, or its two letters, e.g. GB',
	});
}

/**
 * Brings a phone number into the form both APIs take: digits with country code, no plus sign.
 * Accepts a number, or a string with spaces, dots, dashes, brackets, and a leading `+` or `00`; the
 * digits of every script; addresses and links of WhatsApp that hold a number.
 *
 * @param raw what the user or an earlier node gave
 * @param field label of the field, for the message
 * @param defaultCountryCode calling code or ISO code of the country whose numbers come without one
 * @throws InputError for what is no number of one person: letters, two numbers, an extension, a group;
 *   fewer than 7 or more than 15 digits (the range of ITU-T E.164); no country code, or digits that no
 *   number of its country has
 */
export function normalisePhoneNumber(
	raw: unknown,
	field: string,
	defaultCountryCode?: unknown,
): string {
	const refuse = (reason: string) =>
		new InputError({ field, value: raw, reason, hint: HINTS[reason] ?? HINT });
	const text = textOf(raw);
	if (text === undefined) throw refuse(NOT_A_NUMBER.reason);
	const written = readWritten(text);
	if ('reason' in written) throw refuse(written.reason);
	if (written.digits === '') throw new InputError({ field, reason: 'is empty', hint: EMPTY_HINT });
	const result = dialled(written, readHome(defaultCountryCode));
	if ('reason' in result) throw refuse(result.reason);
	return result.number;
}

import { tryToParseDateTime } from 'n8n-workflow';
import { InputError } from '../../../shared/inputError';

type DateTime = ReturnType<typeof tryToParseDateTime>;

const FIELD = 'Send At';

function unlessInvalid(value: unknown, zone: string): DateTime | undefined {
	try {
		return tryToParseDateTime(value, zone);
	} catch {
		return undefined;
	}
}

/** `YYYY-MM-DD HH:MM:SS`, whatever the language of the date. */
const written = (time: DateTime): string =>
	(time.toSQL({ includeOffset: false }) ?? '').replace(/\.\d+$/, '');

/** What no clock shows, such as 30 February, n8n would shift to another day in silence. */
function isAsGiven(time: DateTime, given: unknown): boolean {
	if (typeof given !== 'string') return typeof given === 'object' && !Array.isArray(given);
	const minute = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(given);
	return minute !== null && written(time).startsWith(`${minute[1]} ${minute[2]}`);
}

/**
 * The time of a scheduled message as the API takes it, `YYYY-MM-DD HH:MM:SS`.
 * @param given ISO text, with or without an offset, as a date picker or an expression gives it; or a date
 * object. Without an offset it is a time in `zone`.
 * @param zone IANA name of the time zone in which the time is written down
 * @param now Unix milliseconds
 * @throws InputError for a time that cannot be read or is past, and for a zone that does not exist
 */
export function sendTime(given: unknown, zone: string, now: number): string {
	const here = unlessInvalid(new Date(now), zone);
	if (!here) {
		throw new InputError({
			field: 'Time Zone',
			value: zone,
			reason: 'is not a time zone',
			hint: 'Enter its name as region and city, e.g. Asia/Hong_Kong, or UTC',
		});
	}
	const refuse = (reason: string, hint: string) =>
		new InputError({ field: FIELD, value: given === '' ? undefined : given, reason, hint });
	const expected = `Pick a date and a time, or give them as text such as ${written(here).replace(' ', 'T')}, or as a date of n8n such as $now.plus(1, "hour")`;
	if (given === '' || given === undefined || given === null) throw refuse('is empty', expected);

	const time = unlessInvalid(given, zone);
	const text = time && isAsGiven(time, given) ? written(time.setZone(zone)) : '';
	if (!time || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) {
		throw refuse('is not a date with a time', expected);
	}
	if (time.toMillis() > now) return text;
	throw refuse('is in the past', `Give a later time: in ${zone} it is now ${written(here)}`);
}

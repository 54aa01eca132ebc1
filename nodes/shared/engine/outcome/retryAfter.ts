/** First wait of the back-off, in milliseconds; it doubles with each retry. */
const FIRST_WAIT = 1000;
/** Longest wait of the back-off, in milliseconds. */
const LONGEST_WAIT = 60_000;
/** Longest wait that a service may ask for, in milliseconds; beyond it the user decides. */
export const LONGEST_RETRY_AFTER = 15 * 60_000;

const TIME = String.raw`\d\d:\d\d:\d\d`;
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const DAY = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';

/** The three forms of a date, none of which is in local time. Source: RFC 9110, 5.6.7. */
const HTTP_DATES = [
	`${DAY}, \\d\\d ${MONTH} \\d{4} ${TIME} GMT`,
	`(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \\d\\d-${MONTH}-\\d\\d ${TIME} GMT`,
	// The form of C's asctime names no zone.
	`${DAY} ${MONTH} [ \\d]\\d ${TIME} \\d{4}`,
].map((form) => new RegExp(`^${form}$`));

/** A date of HTTP in Unix milliseconds; NaN for any other text. */
function httpDate(text: string): number {
	if (!HTTP_DATES.some((form) => form.test(text))) return NaN;
	return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}

/**
 * The wait that a Retry-After header asks for, in milliseconds: a number of seconds or an HTTP date.
 * A date counts for at most a quarter of an hour, since the clock that it was read from may be wrong.
 * Source: RFC 9110, 10.2.3.
 * @param now current time, Unix milliseconds
 * @returns undefined for no header, or one that says neither
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string') return undefined;
	const text = header.trim();
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const date = httpDate(text);
	if (Number.isNaN(date)) return undefined;
	return Math.min(LONGEST_RETRY_AFTER, Math.max(0, date - now));
}

/**
 * How long to wait before a retry, in milliseconds: an exponential back-off with jitter, so that many
 * executions do not come back at the same moment; longer where the service asked for it, never shorter,
 * since a service that asks for no wait at all would use up every retry within a moment.
 * @param retry 0 for the first retry
 * @param random from 0 up to, not including, 1
 */
export function retryDelay(retry: number, asked: number | undefined, random: number): number {
	const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** retry);
	return Math.max(asked ?? 0, Math.round((longest * (1 + random)) / 2));
}

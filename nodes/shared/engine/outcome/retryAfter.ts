/** First wait of the back-off, in milliseconds; it doubles with each retry. */
const FIRST_WAIT = 1000;
/** Longest wait of the back-off, in milliseconds. */
const LONGEST_WAIT = 60_000;
/** Longest wait that a service may ask for, in milliseconds; beyond it the user decides. */
export const LONGEST_RETRY_AFTER = 15 * 60_000;

/**
 * The wait that a Retry-After header asks for, in milliseconds: a number of seconds or an HTTP date.
 * Source: RFC 9110, 10.2.3.
 * @param now current time, Unix milliseconds
 * @returns undefined for no header, or one that says neither
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string') return undefined;
	if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
	// Every date has a time of day; without one, JavaScript takes "2.5" for a day of 2001.
	const date = header.includes(':') ? Date.parse(header) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before a retry, in milliseconds: what the service asked for, else exponential
 * back-off with full jitter, so that many executions do not come back at the same moment.
 * @param retry 0 for the first retry
 * @param random from 0 up to, not including, 1
 */
export function retryDelay(retry: number, asked: number | undefined, random: number): number {
	return asked ?? Math.round(random * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** retry));
}

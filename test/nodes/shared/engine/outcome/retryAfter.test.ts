import { retryAfterMs, retryDelay } from '../../../../../nodes/shared/engine/outcome/retryAfter';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const QUARTER_OF_AN_HOUR = 900_000;

describe('Retry-After', () => {
	test.each<[string, unknown, number | undefined]>([
		['seconds', '3', 3000],
		['no wait', '0', 0],
		['seconds with blanks', ' 10 ', 10_000],
		['a day in seconds', '86400', 86_400_000],
		['a date to come', 'Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
		['a date in the form of RFC 850', 'Saturday, 21-Nov-26 12:00:30 GMT', 30_000],
		['a date in the form of asctime, which is not local', 'Sat Nov 21 12:00:30 2026', 30_000],
		['such a date with one digit for the day', 'Tue Dec  1 12:00:30 2026', QUARTER_OF_AN_HOUR],
		['a date gone by', 'Sat, 21 Nov 2026 11:59:00 GMT', 0],
		['a date of a clock a day ahead', 'Sun, 22 Nov 2026 12:00:00 GMT', QUARTER_OF_AN_HOUR],
		['a date in another form', '2026-11-21T12:00:30Z', undefined],
		['a date in another zone', 'Sat, 21 Nov 2026 12:00:30 +0100', undefined],
		['a time alone', '12:00:30', undefined],
		['something else', 'soon', undefined],
		['a number that is no whole one', '2.5', undefined],
		['a number below zero', '-1', undefined],
		['an empty one', '', undefined],
		['several', ['3', '4'], undefined],
		['none', undefined, undefined],
	])('%s', (_, header, ms) => {
		expect(retryAfterMs(header, NOW)).toBe(ms);
	});
});

describe('The wait before a retry', () => {
	test('is what the service asked for, where that is longer', () => {
		expect(retryDelay(0, 3000, 0.5)).toBe(3000);
	});

	test.each([0, 1, 400])(
		'is never shorter than the back-off, though it asked for %d ms',
		(asked) => {
			expect(retryDelay(0, asked, 0)).toBe(500);
		},
	);

	test.each([
		[0, 1, 1000],
		[0, 0, 500],
		[1, 1, 2000],
		[2, 1, 4000],
		[2, 0.5, 3000],
		[2, 0, 2000],
		[6, 1, 60_000],
		[50, 1, 60_000],
	])('doubles from a second to a minute: retry %d, random %d', (retry, random, ms) => {
		expect(retryDelay(retry, undefined, random)).toBe(ms);
	});
});

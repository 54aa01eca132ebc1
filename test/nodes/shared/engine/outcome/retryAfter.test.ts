import { retryAfterMs, retryDelay } from '../../../../../nodes/shared/engine/outcome/retryAfter';

const NOW = Date.parse('2026-11-21T12:00:00Z');

describe('Retry-After', () => {
	test.each<[string, unknown, number | undefined]>([
		['seconds', '3', 3000],
		['no wait', '0', 0],
		['seconds with blanks', ' 10 ', 10_000],
		['a date to come', 'Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
		['a date gone by', 'Sat, 21 Nov 2026 11:59:00 GMT', 0],
		['something else', 'soon', undefined],
		['a number that is no whole one', '2.5', undefined],
		['a number below zero', '-1', undefined],
		['an empty one', '', undefined],
		['none', undefined, undefined],
	])('%s', (_, header, ms) => {
		expect(retryAfterMs(header, NOW)).toBe(ms);
	});
});

describe('The wait before a retry', () => {
	test('is what the service asked for', () => {
		expect(retryDelay(5, 3000, 0.5)).toBe(3000);
	});

	test.each([
		[0, 1, 1000],
		[1, 1, 2000],
		[2, 1, 4000],
		[2, 0.25, 1000],
		[2, 0, 0],
		[6, 1, 60_000],
		[50, 1, 60_000],
	])('else doubles from a second to a minute: retry %d, random %d', (retry, random, ms) => {
		expect(retryDelay(retry, undefined, random)).toBe(ms);
	});
});

import { tryToParseDateTime } from 'n8n-workflow';
import { sendTime } from '../../../nodes/Islash/resources/message/sendTime';
import { refusalOf } from '../../support/refusal';

const NOW = Date.UTC(2027, 0, 15, 12);
const HONG_KONG = 'Asia/Hong_Kong';
const BERLIN = 'Europe/Berlin';

const dateOfN8n = tryToParseDateTime('2027-06-01T10:00:00.789+02:00');

test.each<[string, unknown, string, string]>([
	['as the date picker gives it', '2027-06-01T10:00:00', HONG_KONG, '2027-06-01 10:00:00'],
	['without seconds', '2027-06-01T10:00', HONG_KONG, '2027-06-01 10:00:00'],
	['as the API writes it', '2027-06-01 10:00:05', HONG_KONG, '2027-06-01 10:00:05'],
	['with blanks around it', ' 2027-06-01T10:00:00\n', HONG_KONG, '2027-06-01 10:00:00'],
	['with an offset', '2027-06-01T10:00:00+02:00', HONG_KONG, '2027-06-01 16:00:00'],
	['in UTC, in summer', '2027-06-01T10:00:00.000Z', BERLIN, '2027-06-01 12:00:00'],
	['in UTC, in winter', '2027-12-01T10:00:00.000Z', BERLIN, '2027-12-01 11:00:00'],
	['over midnight', '2027-06-01T22:00:00Z', HONG_KONG, '2027-06-02 06:00:00'],
	['as a date of n8n', dateOfN8n, HONG_KONG, '2027-06-01 16:00:00'],
	['as a date of n8n in Arabic', dateOfN8n.setLocale('ar-EG'), 'UTC', '2027-06-01 08:00:00'],
	['as a date of JavaScript', new Date('2027-06-01T10:00:00Z'), HONG_KONG, '2027-06-01 18:00:00'],
	['in the first second after now', '2027-01-15T12:00:01Z', 'UTC', '2027-01-15 12:00:01'],
])('A time %s', (_, given, zone, expected) => {
	expect(sendTime(given, zone, NOW)).toBe(expected);
});

describe('Refused', () => {
	const EXPECTED =
		'Pick a date and a time, or give them as text such as 2027-01-15T20:00:00, or as a date of n8n such as $now.plus(1, "hour")';
	const unreadable = (given: string) => `Send At "${given}" is not a date with a time. ${EXPECTED}`;
	const past = (given: string) =>
		`Send At "${given}" is in the past. Give a later time: in ${HONG_KONG} it is now 2027-01-15 20:00:00`;

	test.each<[string, unknown, string]>([
		['nothing', '', `Send At is empty. ${EXPECTED}`],
		['words', 'tomorrow', unreadable('tomorrow')],
		['a day without a time', '2027-06-01', unreadable('2027-06-01')],
		['a day that there is not', '2027-02-30T10:00:00', unreadable('2027-02-30T10:00:00')],
		['an hour that there is not', '2027-06-01T25:00:00', unreadable('2027-06-01T25:00:00')],
		['a date of which the month is not clear', '06/01/2027 10:00', unreadable('06/01/2027 10:00')],
		['a number', 1_811_844_000_000, unreadable('1811844000000')],
		['a list', ['2027-06-01T10:00:00'], unreadable('["2027-06-01T10:00:00"]')],
		['a year beyond 9999', new Date(Date.UTC(12027, 0)), unreadable('+012027-01-01T00:00:00.000Z')],
		['a time that is past in the zone', '2027-01-15T19:59:59', past('2027-01-15T19:59:59')],
		['this very moment', '2027-01-15T20:00:00', past('2027-01-15T20:00:00')],
	])('%s', async (_, given, refusal) => {
		expect(await refusalOf(() => sendTime(given, HONG_KONG, NOW))).toBe(refusal);
	});

	test('an hour that the clocks of the zone skip', async () => {
		const given = '2027-03-28T02:30:00';
		expect(await refusalOf(() => sendTime(given, BERLIN, NOW))).toContain(
			`Send At "${given}" is not a date with a time.`,
		);
	});

	test('a zone that there is not', async () => {
		expect(await refusalOf(() => sendTime('2027-06-01T10:00:00Z', 'Hong Kong', NOW))).toBe(
			'Time Zone "Hong Kong" is not a time zone. Enter its name as region and city, e.g. Asia/Hong_Kong, or UTC',
		);
	});
});

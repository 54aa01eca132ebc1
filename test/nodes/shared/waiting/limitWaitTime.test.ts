import { endOfWait } from '../../../../nodes/shared/waiting/limitWaitTime';
import { refusalOf } from '../../../support/refusal';

const NOW = Date.parse('2026-11-27T18:00:00Z');
const end = (values: unknown) => endOfWait({ values }, NOW)?.toISOString();

test.each([undefined, '', {}, { values: undefined }])('%j does not end', (held) => {
	expect(endOfWait(held, NOW)).toBeUndefined();
});

test.each([
	[{ resumeAmount: 45, resumeUnit: 'minutes' }, '2026-11-27T18:45:00.000Z'],
	[{ limitType: 'afterTimeInterval', resumeAmount: '1.5' }, '2026-11-27T19:30:00.000Z'],
	[{ resumeAmount: 2, resumeUnit: 'days' }, '2026-11-29T18:00:00.000Z'],
	[{}, '2026-11-27T19:00:00.000Z'],
	[
		{ limitType: 'atSpecifiedTime', maxDateAndTime: '2026-12-01T08:00:00+01:00' },
		'2026-12-01T07:00:00.000Z',
	],
	[
		{ limitType: 'atSpecifiedTime', maxDateAndTime: new Date('2026-12-01T07:00:00Z') },
		'2026-12-01T07:00:00.000Z',
	],
])('%j ends at %s', (values, expected) => {
	expect(end(values)).toBe(expected);
});

test.each([
	{ resumeAmount: 0 },
	{ resumeAmount: -1 },
	{ resumeAmount: '' },
	{ resumeAmount: 'soon' },
	{ resumeAmount: null },
	{ resumeAmount: 1e12, resumeUnit: 'days' },
	{ resumeAmount: 1, resumeUnit: 'weeks' },
	{ limitType: 'atSpecifiedTime' },
	{ limitType: 'atSpecifiedTime', maxDateAndTime: '' },
	{ limitType: 'atSpecifiedTime', maxDateAndTime: 'tomorrow' },
	{ limitType: 'atSpecifiedTime', maxDateAndTime: '2026-11-27T17:59:00Z' },
])('%j is refused', async (values) => {
	const refusal = await refusalOf(() => end(values));
	expect(refusal).toMatch(/^Limit Wait Time /);
});

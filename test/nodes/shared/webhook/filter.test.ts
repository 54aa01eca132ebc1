import { isWanted } from '../../../../nodes/shared/webhook/filter';

const event = {
	event: 'messageReceived',
	number: '442079460958',
	businessNumber: '15005550100',
	raw: {},
};
const all = { events: ['messageReceived'], from: [], to: [] };

test.each([
	['the event is chosen', all, true],
	['another event is chosen', { ...all, events: ['statusRead'] }, false],
	['the customer is among those named', { ...all, from: ['1', '442079460958'] }, true],
	['the customer is not among those named', { ...all, from: ['15005550100'] }, false],
	['the business is among those named', { ...all, to: ['15005550100'] }, true],
	['the business is not among those named', { ...all, to: ['442079460958'] }, false],
	['the customer is, the business is not', { ...all, from: ['442079460958'], to: ['1'] }, false],
])('Where %s, it is wanted: %j %s', (_, filter, expected) => {
	expect(isWanted(event, filter)).toBe(expected);
});

test('Where the service did not say the number, a filter by it leaves the event out', () => {
	const unsaid = { event: 'messageReceived', raw: {} };
	expect(isWanted(unsaid, all)).toBe(true);
	expect(isWanted(unsaid, { ...all, from: ['1'] })).toBe(false);
	expect(isWanted(unsaid, { ...all, to: ['1'] })).toBe(false);
});

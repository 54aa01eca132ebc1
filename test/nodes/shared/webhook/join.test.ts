import type { WebhookEvent } from '../../../../nodes/shared/webhook/event';
import type { Group } from '../../../../nodes/shared/webhook/join';
import { join, LONGEST_WAIT, MOST_WAITING } from '../../../../nodes/shared/webhook/join';

const SECOND = 1000;
const message = (text: string, more: Partial<WebhookEvent> = {}): WebhookEvent => ({
	event: 'messageReceived',
	number: '442079460958',
	text,
	raw: {},
	...more,
});

/** What a group holds once it is complete; "waiting" before. */
function watch([group, ...others]: Group[]) {
	expect(others).toEqual([]);
	const seen: { texts: unknown } = { texts: 'waiting' };
	void group?.isComplete.then(() => {
		seen.texts = group.events.map(({ text }) => text);
	});
	return seen;
}

beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
	await jest.advanceTimersByTimeAsync(2 * LONGEST_WAIT);
	jest.useRealTimers();
});

test.each([
	['nothing is to be joined', message('Hi'), 0],
	['it is a status', message('Hi', { event: 'statusRead' }), SECOND],
	['a person of the team sent it', message('Hi', { event: 'messageSentByPerson' }), SECOND],
	['nobody knows who wrote it', message('Hi', { number: undefined }), SECOND],
])('Where %s, an event goes at once and alone', async (_, event, ms) => {
	const groups = join('trigger', [event, event], ms);
	expect(groups.map(({ events }) => events)).toEqual([[event], [event]]);
	await Promise.all(groups.map(({ isComplete }) => isComplete));
});

test('What follows within the time is given out with the first, and nowhere else', async () => {
	const seen = watch(join('trigger', [message('Hi')], 5 * SECOND));
	await jest.advanceTimersByTimeAsync(4 * SECOND);
	expect(join('trigger', [message('I need')], 5 * SECOND)).toEqual([]);
	await jest.advanceTimersByTimeAsync(4 * SECOND);
	expect(join('trigger', [message('a sail')], 5 * SECOND)).toEqual([]);
	expect(seen.texts).toBe('waiting');
	await jest.advanceTimersByTimeAsync(5 * SECOND);
	expect(seen.texts).toEqual(['Hi', 'I need', 'a sail']);
});

test('What comes after the time begins anew', async () => {
	const first = watch(join('trigger', [message('Hi')], SECOND));
	await jest.advanceTimersByTimeAsync(SECOND);
	const second = watch(join('trigger', [message('again')], SECOND));
	await jest.advanceTimersByTimeAsync(SECOND);
	expect([first.texts, second.texts]).toEqual([['Hi'], ['again']]);
});

test.each([
	['another customer', 'trigger', { number: '15005550199' }],
	['another number of the business', 'trigger', { businessNumber: '15005550100' }],
	['another trigger', 'other', {}],
])('A message of %s is not joined', async (_, trigger, more) => {
	const first = watch(join('trigger', [message('Hi')], SECOND));
	const second = watch(join(trigger, [message('Ho', more)], SECOND));
	await jest.advanceTimersByTimeAsync(SECOND);
	expect([first.texts, second.texts]).toEqual([['Hi'], ['Ho']]);
});

test('Who never stops writing is heard after a minute', async () => {
	const seen = watch(join('trigger', [message('0')], 10 * SECOND));
	for (let second = 5; second < 60; second += 5) {
		await jest.advanceTimersByTimeAsync(5 * SECOND);
		expect(seen.texts).toBe('waiting');
		expect(join('trigger', [message(`${second}`)], 10 * SECOND)).toEqual([]);
	}
	await jest.advanceTimersByTimeAsync(5 * SECOND);
	expect(seen.texts).toHaveLength(12);
	const next = watch(join('trigger', [message('60')], 10 * SECOND));
	await jest.advanceTimersByTimeAsync(10 * SECOND);
	expect(next.texts).toEqual(['60']);
});

test('Messages of several customers in one body are as many groups', async () => {
	const events = [message('Hi'), message('Ho', { number: '15005550199' }), message('again')];
	const groups = join('trigger', events, SECOND);
	await jest.advanceTimersByTimeAsync(SECOND);
	expect(groups.map((group) => group.events.map(({ text }) => text))).toEqual([
		['Hi', 'again'],
		['Ho'],
	]);
});

test('While as many conversations wait as may, what others write goes at once', async () => {
	const from = (index: number) => message('Hi', { number: String(15_005_550_100 + index) });
	const waits = Array.from({ length: MOST_WAITING }, (_, index) =>
		watch(join('trigger', [from(index)], SECOND)),
	);
	const late = watch(join('trigger', [from(MOST_WAITING)], SECOND));
	// Who is waited for already is still joined.
	expect(join('trigger', [from(0)], SECOND)).toEqual([]);
	await jest.advanceTimersByTimeAsync(0);
	expect([waits[0]?.texts, late.texts]).toEqual(['waiting', ['Hi']]);
	await jest.advanceTimersByTimeAsync(SECOND);
	expect(waits[0]?.texts).toEqual(['Hi', 'Hi']);
	const next = watch(join('trigger', [from(MOST_WAITING)], SECOND));
	await jest.advanceTimersByTimeAsync(0);
	expect(next.texts).toBe('waiting');
});

import type { WebhookEvent } from '../../../../nodes/shared/webhook/event';
import { Repeats, repeatsOf } from '../../../../nodes/shared/webhook/repeats';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const withId = (event: Partial<WebhookEvent> = {}): WebhookEvent => ({
	event: 'messageReceived',
	messageId: '1',
	raw: {},
	...event,
});
const withoutId = (raw: unknown): WebhookEvent => ({ event: 'messageReceived', raw });

/** What an n8n that starts anew is given of a memory: JSON from its database. */
const restarted = (memory: Repeats): Repeats => {
	const next = new Repeats();
	next.recall(JSON.parse(JSON.stringify(memory.stored())));
	return next;
};

test.each([
	['a second later', withId(), SECOND],
	['days later', withId(), 6 * DAY],
	['with other words around it', withId({ raw: { sequence: 2 } }), SECOND],
])('An event with the same ID is a repeat %s', (_, copy, later) => {
	const memory = new Repeats();
	expect(memory.isNew(withId(), 0)).toBe(true);
	expect(memory.isNew(copy, later)).toBe(false);
	expect(restarted(memory).isNew(copy, later)).toBe(false);
});

test.each([
	['of another ID', withId({ messageId: '2' })],
	['of another status of the same message', withId({ event: 'statusRead', status: 'read' })],
	['of another unknown status', withId({ event: 'unknown', status: 'deleted' })],
	['of the same message, on a status', withId({ event: 'unknown' })],
])('An event %s is new', (_, other) => {
	const memory = new Repeats();
	memory.isNew(withId({ event: 'unknown', status: 'played' }));
	memory.isNew(withId());
	expect(memory.isNew(other)).toBe(true);
});

test.each([
	['at once', { text: 'yes' }, 0, false],
	['within ten seconds', { text: 'yes' }, 9 * SECOND, false],
	['later, since people say "yes" twice', { text: 'yes' }, 11 * SECOND, true],
	['of other words', { text: 'no' }, 0, true],
	['of the same words in another order', { b: 1, a: 1 }, 0, true],
])('Without an ID, a body %s: %j after %i ms is new: %s', (_, raw, later, isNew) => {
	const memory = new Repeats();
	memory.isNew(withoutId({ text: 'yes' }), 0);
	memory.isNew(withoutId({ a: 1, b: 1 }), 0);
	expect(memory.isNew(withoutId(raw), later)).toBe(isNew);
});

test('A copy does not prolong the time: who repeats himself for ever is heard again', () => {
	const memory = new Repeats();
	const times = [0, 4, 8, 12, 16, 20, 24].map((second) => second * SECOND);
	expect(times.map((time) => memory.isNew(withoutId('hello?'), time))).toEqual([
		...[true, false, false, true, false, false, true],
	]);
});

test('Of a burst of 1,000, each is a repeat afterwards, also across a restart', () => {
	const burst = Array.from({ length: 1000 }, (_, id) => withId({ messageId: `wamid.${id}` }));
	const memory = new Repeats();
	expect(burst.every((event) => memory.isNew(event))).toBe(true);
	const next = restarted(memory);
	expect(burst.some((event) => memory.isNew(event) || next.isNew(event))).toBe(false);
});

test('However many come, what is kept and what is stored have an end', () => {
	const memory = new Repeats();
	for (let id = 0; id < 20_000; id++) memory.isNew(withId({ messageId: `${id}` }));
	expect(memory.isNew(withId({ messageId: '19999' }))).toBe(false);
	expect(memory.isNew(withId({ messageId: '0' }))).toBe(true);
	expect(Object.keys(memory.stored())).toHaveLength(1000);
	expect(JSON.stringify(memory.stored()).length).toBeLessThan(50_000);
});

test('What is stored names no message and no person', () => {
	const memory = new Repeats();
	memory.isNew(withId({ messageId: 'wamid.442079460958', number: '442079460958' }));
	memory.isNew(withoutId({ text: 'a secret' }));
	for (const key of Object.keys(memory.stored())) expect(key).toMatch(/^[\w-]{22}$/);
});

test.each([[undefined], [null], ['text'], [7], [[1, 2]], [{ key: 'never' }], [{ key: null }]])(
	'What stands in static data in its place is left alone: %j',
	(stored) => {
		const memory = new Repeats();
		memory.recall(stored);
		expect(memory.stored()).toEqual({});
		expect(memory.isNew(withId())).toBe(true);
	},
);

test('Each trigger has a memory of its own', () => {
	expect(repeatsOf('one').isNew(withId())).toBe(true);
	expect(repeatsOf('other').isNew(withId())).toBe(true);
	expect(repeatsOf('one').isNew(withId())).toBe(false);
});

describe('The same words without an ID, within ten seconds', () => {
	const yes = withoutId({ text: 'yes' });

	test('are another answer once something was asked in between, and their copy is none', () => {
		const memory = new Repeats();
		expect(memory.isNew(yes, 0)).toBe(true);
		expect(memory.isNew(yes, 5 * SECOND, 2 * SECOND)).toBe(true);
		expect(memory.isNew(yes, 5.1 * SECOND, 2 * SECOND)).toBe(false);
	});

	test('are a repeat where nothing was asked since', () => {
		const memory = new Repeats();
		memory.isNew(yes, 3 * SECOND);
		expect(memory.isNew(yes, 5 * SECOND, 2 * SECOND)).toBe(false);
		expect(memory.isNew(yes, 5 * SECOND)).toBe(false);
	});

	test('are a repeat where the message has an ID, whatever was asked', () => {
		const memory = new Repeats();
		memory.isNew(withId(), 0);
		expect(memory.isNew(withId(), 5 * SECOND, 2 * SECOND)).toBe(false);
	});
});

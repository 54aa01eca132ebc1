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
const restarted = (memory: Repeats, now = 0): Repeats => {
	const next = new Repeats();
	next.recall(JSON.parse(JSON.stringify(memory.stored(now))));
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
	expect(memory.stored().split(' ')).toHaveLength(1000);
	expect(memory.stored().length).toBeLessThan(32_000);
});

test('What keeps no copy out any more is not stored', () => {
	const memory = new Repeats();
	memory.isNew(withoutId({ text: 'yes' }), 0);
	memory.isNew(withId(), 0);
	expect(memory.stored(9 * SECOND).split(' ')).toHaveLength(2);
	expect(memory.stored(11 * SECOND).split(' ')).toHaveLength(1);
	expect(memory.stored(8 * DAY)).toBe('');
});

test('What another process of n8n has stored meanwhile is let in', () => {
	const [one, other] = [new Repeats(), new Repeats()];
	one.isNew(withId({ messageId: 'one' }));
	other.isNew(withId({ messageId: 'other' }));
	one.recall(other.stored());
	other.recall(one.stored());
	const known = ['one', 'other'].map((messageId) => withId({ messageId }));
	expect(known.some((event) => one.isNew(event) || other.isNew(event))).toBe(false);
});

test('What is stored names no message and no person', () => {
	const memory = new Repeats();
	memory.isNew(withId({ messageId: 'wamid.442079460958', number: '442079460958' }));
	memory.isNew(withoutId({ text: 'a secret' }));
	for (const entry of memory.stored().split(' ')) expect(entry).toMatch(/^[\w-]{22}[\da-z]{8}$/);
});

test.each([
	[undefined],
	[null],
	[''],
	['some text'],
	['k'.repeat(22)],
	[`${'k'.repeat(22)}NEVER`],
	[`${'k'.repeat(22)}${'z'.repeat(11)}`],
	[7],
	[[1, 2]],
	[{ key: 4e12 }],
])('What stands in static data in its place is left alone: %j', (stored) => {
	const memory = new Repeats();
	memory.recall(stored);
	expect(memory.stored()).toBe('');
	expect(memory.isNew(withId())).toBe(true);
});

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
		expect(memory.isNew(yes, 5 * SECOND, () => 2 * SECOND)).toBe(true);
		expect(memory.isNew(yes, 5.1 * SECOND, () => 2 * SECOND)).toBe(false);
	});

	test('are a repeat where nothing was asked since', () => {
		const memory = new Repeats();
		memory.isNew(yes, 3 * SECOND);
		expect(memory.isNew(yes, 5 * SECOND, () => 2 * SECOND)).toBe(false);
		expect(memory.isNew(yes, 5 * SECOND)).toBe(false);
	});

	test('are a repeat where the message has an ID, whatever was asked', () => {
		const memory = new Repeats();
		memory.isNew(withId(), 0);
		expect(memory.isNew(withId(), 5 * SECOND, () => 2 * SECOND)).toBe(false);
	});
});

describe('While n8n has not taken an event', () => {
	const other = withId({ messageId: 'other' });

	/** A memory with that event new in it, and n8n's word. */
	const undecided = () => {
		const memory = new Repeats();
		let say: (isTaken: boolean) => void = () => undefined;
		const isTaken = new Promise<boolean>((resolve) => (say = resolve));
		memory.isNew(withId());
		const settled = memory.forgetUnless(isTaken, [withId()]);
		const answer = async (taken: boolean) => {
			say(taken);
			await settled;
		};
		return { memory, answer };
	};

	test('its copies can wait for n8n, and others need not', async () => {
		const { memory, answer } = undecided();
		const open = memory.open([other, withId()]);
		expect(memory.open([other])).toBeUndefined();
		await answer(true);
		expect(await open).toBe(true);
		expect(memory.open([withId()])).toBeUndefined();
	});

	test('its own call alone stores it: the run of another says nothing about this one', async () => {
		const { memory, answer } = undecided();
		memory.isNew(other);
		expect(restarted(memory).isNew(withId())).toBe(true);
		expect(restarted(memory).isNew(other)).toBe(false);
		const next = new Repeats();
		next.recall(memory.stored(Date.now(), [withId()]));
		expect(next.isNew(withId())).toBe(false);
		await answer(true);
		expect(restarted(memory).isNew(withId())).toBe(false);
	});

	test('it is a repeat: from then on for good where it is taken', async () => {
		const { memory, answer } = undecided();
		expect(memory.isNew(withId())).toBe(false);
		await answer(true);
		expect(memory.isNew(withId())).toBe(false);
	});

	test('it is a repeat: from then on a new one where it is not, and the others stay', async () => {
		const { memory, answer } = undecided();
		memory.isNew(other);
		expect(memory.isNew(withId())).toBe(false);
		await answer(false);
		expect(memory.stored().split(' ')).toHaveLength(1);
		expect(memory.isNew(withId())).toBe(true);
		expect(memory.isNew(other)).toBe(false);
	});
});

import type { AwaitedReply } from '../../../../../nodes/shared/waiting/reply/awaitedReplies';
import { AwaitedReplies } from '../../../../../nodes/shared/waiting/reply/awaitedReplies';

const NOW = 1_800_000_000_000;
const HOUR = 60 * 60 * 1000;

const question = (name: string, more: Partial<AwaitedReply> = {}): AwaitedReply => ({
	chat: 'lancepilot 442079460958',
	url: `https://n8n.example.com/webhook-waiting/${name}`,
	askedAt: NOW,
	...more,
});
const remembering = (...replies: AwaitedReply[]) => {
	const memory = new AwaitedReplies();
	for (const reply of replies) memory.add(reply);
	return memory;
};
const openIn = (memory: AwaitedReplies, chat = question('').chat, now = NOW) =>
	memory.openIn(chat, now).map(({ url }) => url.split('/').at(-1));
const storedIn = (memory: AwaitedReplies, now = NOW) =>
	JSON.parse(memory.stored(now) ?? '[]') as AwaitedReply[];
/** What an n8n that starts anew is given of a memory. */
const restarted = (memory: AwaitedReplies): AwaitedReplies => {
	const next = new AwaitedReplies();
	next.recall(memory.stored(NOW));
	return next;
};

test('A question is open in its own chat, and after a restart', () => {
	const memory = remembering(question('a'));
	for (const one of [memory, restarted(memory)]) {
		expect(openIn(one)).toEqual(['a']);
		expect(openIn(one, 'islash 442079460958')).toEqual([]);
		expect(openIn(one, 'lancepilot 442079460959')).toEqual([]);
	}
});

test('Of two questions in a chat, the one that was asked last is the first', () => {
	const [older, newer] = [question('older'), question('newer', { askedAt: NOW + 1 })];
	expect(openIn(remembering(older, newer))).toEqual(['newer', 'older']);
	expect(openIn(remembering(newer, older))).toEqual(['newer', 'older']);
});

test.each([
	['before its end', HOUR - 1, ['a']],
	['at its end', HOUR, []],
	['after its end', 2 * HOUR, []],
])('%s, a question that ends is open or not', (_, later, open) => {
	const memory = remembering(question('a', { until: NOW + HOUR }));
	expect(openIn(memory, undefined, NOW + later)).toEqual(open);
	expect(storedIn(memory, NOW + later)).toHaveLength(open.length);
});

test('One that was taken stays taken, whatever an older store says', () => {
	const memory = remembering(question('a'), question('b'));
	const older = memory.stored(NOW);
	memory.close(question('a'));
	memory.recall(older);
	for (const one of [memory, restarted(memory)]) expect(openIn(one)).toEqual(['b']);
});

test('One that was given back is open again', () => {
	const memory = remembering(question('a'));
	memory.close(question('a'));
	memory.reopen(question('a'));
	expect(openIn(memory)).toEqual(['a']);
});

test('One that another process asked stands beside those of this one', () => {
	const memory = remembering(question('a'));
	memory.recall(JSON.stringify([question('b', { askedAt: NOW + 1 })]));
	expect(openIn(memory)).toEqual(['b', 'a']);
});

test('When a chat was asked last is known after the answer, too', () => {
	const memory = remembering(question('a'), question('b', { askedAt: NOW + 1 }));
	memory.close(question('b'));
	expect(memory.lastAskedIn(question('').chat)).toBe(NOW + 1);
	expect(memory.lastAskedIn('lancepilot 1')).toBeUndefined();
});

test.each([
	undefined,
	null,
	'x',
	{},
	[null],
	[{}],
	[question('a', { url: 'not an address' })],
	[{ ...question('a'), askedAt: 'today' }],
	[{ ...question('a'), until: 'soon' }],
	[{ ...question('a'), chat: 442079460958 }],
])('%j in the store is passed over', (stored) => {
	const memory = new AwaitedReplies();
	memory.recall(stored);
	memory.recall(JSON.stringify(stored));
	expect(memory.stored(NOW)).toBeUndefined();
});

test('Of very many questions, the newest are kept', () => {
	const memory = new AwaitedReplies();
	for (let index = 0; index < 12_000; index++) {
		memory.add(question(String(index), { chat: `lancepilot ${index}` }));
	}
	expect(openIn(memory, 'lancepilot 1999')).toEqual([]);
	expect(openIn(memory, 'lancepilot 2000')).toEqual(['2000']);
	const stored = storedIn(memory);
	expect(stored).toHaveLength(1000);
	expect(stored.at(-1)?.chat).toBe('lancepilot 11999');
});

test('Older ones of another process do not push newer ones out of the store', () => {
	const memory = new AwaitedReplies();
	for (let index = 0; index < 1000; index++) memory.add(question(`new${index}`));
	memory.recall(JSON.stringify([question('old', { askedAt: NOW - 1 })]));
	const stored = storedIn(memory).map(({ askedAt }) => askedAt);
	expect(new Set(stored)).toEqual(new Set([NOW]));
});

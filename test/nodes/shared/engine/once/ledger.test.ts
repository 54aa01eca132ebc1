import { LARGEST_RECORD, Ledger, type Entry } from '../../../../../nodes/shared/engine/once/ledger';

const NODE = { runIndex: 0, executionId: '7', isTool: false };
const TOOL = { ...NODE, isTool: true };
const sent = { sent: { id: 1 } };
const doubt = { doubt: { message: 'It broke off', description: 'Look first.' } };

test('A try recalls what the try before it has recorded', () => {
	const context = {};
	new Ledger(context, NODE).record('0', sent);
	expect(new Ledger(context, NODE).recall('0')).toEqual(sent);
	expect(new Ledger(context, NODE).recall('1')).toBeUndefined();
});

test('Three tries recall the same', () => {
	const context = {};
	new Ledger(context, NODE).record('0', doubt);
	expect(new Ledger(context, NODE).recall('0')).toEqual(doubt);
	expect(new Ledger(context, NODE).recall('0')).toEqual(doubt);
});

test('What is recalled is a copy: an item that is changed later changes no memory', () => {
	const context = {};
	new Ledger(context, NODE).record('0', sent);
	const entry = new Ledger(context, NODE).recall('0');
	if (entry && 'sent' in entry) Object.assign(entry.sent as object, { id: 2 });
	expect(new Ledger(context, NODE).recall('0')).toEqual(sent);
});

test('Each run of the node in a loop has a page of its own', () => {
	const context = {};
	new Ledger(context, NODE).record('0', sent);
	expect(new Ledger(context, { ...NODE, runIndex: 1 }).recall('0')).toBeUndefined();
});

test('It survives being stored as JSON', () => {
	const context = {};
	new Ledger(context, NODE).record('0', { sent: null });
	const stored = JSON.parse(JSON.stringify(context));
	expect(new Ledger(stored, NODE).recall('0')).toEqual({ sent: null });
});

test('Tries are counted within an execution: the Retry button begins anew', () => {
	const context = {};
	const tries = ['7', '7', '8', '8', '8'].map(
		(executionId) => new Ledger(context, { ...NODE, executionId }).tries,
	);
	expect(tries).toEqual([1, 2, 1, 2, 3]);
});

test('A tool that records nothing leaves nothing, also where it looks for what others left', () => {
	const context = {};
	expect(new Ledger(context, TOOL).recall('0')).toBeUndefined();
	expect(context).toEqual({});
});

test('A question is recalled within its execution only: the link of another one is dead', () => {
	const context = {};
	const asking = { ...NODE, asks: true };
	new Ledger(context, asking).record('0', sent);
	expect(new Ledger(context, asking).recall('0')).toEqual(sent);
	expect(new Ledger(context, { ...asking, executionId: '8' }).recall('0')).toBeUndefined();
});

test('Closed, it leaves nothing behind but the pages of other runs', () => {
	const context = {};
	const first = new Ledger(context, NODE);
	const second = new Ledger(context, { ...NODE, runIndex: 1 });
	first.record('0', sent);
	second.record('0', doubt);
	first.close();
	expect(new Ledger(context, { ...NODE, runIndex: 1 }).recall('0')).toEqual(doubt);
	second.close();
	expect(context).toEqual({});
});

describe('Calls of an AI agent', () => {
	test('count as a run each, and what any of them left in doubt is recalled', () => {
		const context = {};
		new Ledger(context, TOOL).record('a', doubt);
		expect(new Ledger(context, { ...TOOL, runIndex: 1 }).recall('a')).toEqual(doubt);
		expect(new Ledger(context, { ...NODE, runIndex: 1 }).recall('a')).toBeUndefined();
	});

	test('that share a run do not forget what the other one recorded', () => {
		const context = {};
		const [one, other] = [new Ledger(context, TOOL), new Ledger(context, TOOL)];
		one.record('a', doubt);
		other.record('b', sent);
		other.close();
		expect(new Ledger(context, TOOL).recall('a')).toEqual(doubt);
		expect(new Ledger(context, TOOL).recall('b')).toBeUndefined();
		one.close();
		expect(context).toEqual({});
	});
});

test('A record too large to keep is kept as a plain yes', () => {
	const context = {};
	new Ledger(context, NODE).record('0', { sent: { text: 'x'.repeat(LARGEST_RECORD) } });
	expect(new Ledger(context, NODE).recall('0')).toEqual({ sent: {} });
});

test('A hundred thousand like items are recorded and recalled one by one', () => {
	const context = {};
	const first = new Ledger(context, NODE);
	const places = Array.from({ length: 100_000 }, (_, index) => String(index));
	for (const place of places) first.record(place, sent);
	const second = new Ledger(context, NODE);
	expect(places.every((place) => second.recall(place))).toBe(true);
});

describe('What it holds of each item, in bytes of JSON', () => {
	const failure = {
		message: 'Lancepilot did not answer in time; the message may have been delivered',
		description: 'Look at the conversation before you send it again.',
		cause: 'temporarily-unavailable' as const,
	};

	test.each<[string, Entry, number]>([
		['an answer without a record', { sent: null }, 18],
		[
			'a record such as those of iSlash',
			{ sent: { id: 9126, identity: '442079460958', status: 'queued' } },
			69,
		],
		['a message that may have been delivered', { doubt: failure }, 200],
		['the largest record', { sent: 'x'.repeat(LARGEST_RECORD - 2) }, 16398],
		['one that is larger', { sent: 'x'.repeat(LARGEST_RECORD - 1) }, 16],
	])('%s', (_, entry, bytes) => {
		const context = {};
		const ledger = new Ledger(context, NODE);
		const size = () => Buffer.byteLength(JSON.stringify(context));
		ledger.record('0', entry);
		const before = size();
		ledger.record('1', entry);
		expect(size() - before).toBe(bytes);
	});
});

import { LARGEST_RECORD, Ledger } from '../../../../nodes/shared/engine/ledger';

const uncertain = { uncertain: { message: 'It broke off', description: 'Look first.' } };

test('A try recalls what the try before it has recorded', () => {
	const context = {};
	new Ledger(context, 0).record('a', { sent: { id: 1 } });
	expect(new Ledger(context, 0).recall('a')).toEqual({ sent: { id: 1 } });
});

test('A try does not recall what it has recorded itself: like items are several messages', () => {
	const ledger = new Ledger({}, 0);
	ledger.record('a', { sent: { id: 1 } });
	expect(ledger.recall('a')).toBeUndefined();
});

test('Like items get their records in turn, and one more goes out', () => {
	const context = {};
	const first = new Ledger(context, 0);
	first.record('a', { sent: { id: 1 } });
	first.record('a', { sent: { id: 2 } });
	const second = new Ledger(context, 0);
	expect([second.recall('a'), second.recall('a'), second.recall('a')]).toEqual([
		{ sent: { id: 1 } },
		{ sent: { id: 2 } },
		undefined,
	]);
});

test('Three tries recall the same', () => {
	const context = {};
	new Ledger(context, 0).record('a', uncertain);
	expect(new Ledger(context, 0).recall('a')).toEqual(uncertain);
	expect(new Ledger(context, 0).recall('a')).toEqual(uncertain);
});

test('Each run of the node in a loop has a page of its own', () => {
	const context = {};
	new Ledger(context, 0).record('a', { sent: { id: 1 } });
	expect(new Ledger(context, 1).recall('a')).toBeUndefined();
});

test('It survives being stored as JSON', () => {
	const context = {};
	new Ledger(context, 0).record('a', { sent: null });
	const stored = JSON.parse(JSON.stringify(context));
	expect(new Ledger(stored, 0).recall('a')).toEqual({ sent: null });
});

test('Closed, it leaves nothing behind but the pages of other runs', () => {
	const context = {};
	const first = new Ledger(context, 0);
	const second = new Ledger(context, 1);
	first.close();
	expect(new Ledger(context, 0).recall('a')).toBeUndefined();
	new Ledger(context, 0).close();
	second.close();
	expect(context).toEqual({});
});

test('A record too large to keep is kept as a plain yes', () => {
	const context = {};
	const record = { text: 'x'.repeat(LARGEST_RECORD) };
	new Ledger(context, 0).record('a', { sent: record });
	expect(new Ledger(context, 0).recall('a')).toEqual({ sent: {} });
});

import {
	itemFingerprints,
	requestFingerprint,
} from '../../../../../nodes/shared/engine/once/identity';
import { LARGEST_RECORD, Ledger, type Entry } from '../../../../../nodes/shared/engine/once/ledger';

const A = { item: 'item a', request: 'request a' };
const uncertain = { uncertain: { message: 'It broke off', description: 'Look first.' } };

test('A try recalls what the try before it has recorded', () => {
	const context = {};
	new Ledger(context, 0, false).record(A, { sent: { id: 1 } });
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toMatchObject({ sent: { id: 1 } });
});

test('A try does not recall what it has recorded itself: like items are several messages', () => {
	const ledger = new Ledger({}, 0, false);
	ledger.record(A, { sent: { id: 1 } });
	expect(ledger.recallRequest(A.request)).toBeUndefined();
});

test('Like items get their records in turn, and one more goes out', () => {
	const context = {};
	const first = new Ledger(context, 0, false);
	first.record(A, { sent: { id: 1 } });
	first.record(A, { sent: { id: 2 } });
	const second = new Ledger(context, 0, false);
	const records = [0, 1, 2].map(() => second.recallRequest(A.request));
	expect(records).toMatchObject([{ sent: { id: 1 } }, { sent: { id: 2 } }, undefined]);
});

test('An item gets its own record, whatever request its expressions make of it now', () => {
	const context = {};
	const first = new Ledger(context, 0, false);
	first.record({ item: 'item 0', request: 'at ten' }, { sent: { id: 1 } });
	first.record({ item: 'item 1', request: 'at ten' }, { sent: { id: 2 } });
	const second = new Ledger(context, 0, false);
	expect(second.recallItem('item 1')).toMatchObject({ sent: { id: 2 } });
	expect(second.recallItem('item 1')).toBeUndefined();
	// The one that is left, and not the one that was given already.
	expect(second.recallRequest('at ten')).toMatchObject({ sent: { id: 1 } });
	expect(second.recallItem('item 0')).toBeUndefined();
	expect(second.recallRequest('at ten')).toBeUndefined();
});

test('Three tries recall the same', () => {
	const context = {};
	new Ledger(context, 0, false).record(A, uncertain);
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toMatchObject(uncertain);
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toMatchObject(uncertain);
});

test('Each run of the node in a loop has a page of its own', () => {
	const context = {};
	new Ledger(context, 0, false).record(A, { sent: { id: 1 } });
	expect(new Ledger(context, 1, false).recallRequest(A.request)).toBeUndefined();
});

test('It survives being stored as JSON', () => {
	const context = {};
	new Ledger(context, 0, false).record(A, { sent: null });
	const stored = JSON.parse(JSON.stringify(context));
	expect(new Ledger(stored, 0, false).recallRequest(A.request)).toMatchObject({ sent: null });
});

test('Closed, it leaves nothing behind but the pages of other runs', () => {
	const context = {};
	const first = new Ledger(context, 0, false);
	const second = new Ledger(context, 1, false);
	first.close();
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toBeUndefined();
	new Ledger(context, 0, false).close();
	second.close();
	expect(context).toEqual({});
});

describe('Calls of an AI agent', () => {
	test('count as a run each, and what any of them left in doubt is recalled', () => {
		const context = {};
		new Ledger(context, 0, true).record(A, uncertain);
		expect(new Ledger(context, 1, true).recallItem(A.item)).toMatchObject(uncertain);
		expect(new Ledger(context, 1, false).recallItem(A.item)).toBeUndefined();
	});

	test('that share a run do not forget what the other one recorded', () => {
		const context = {};
		const [one, other] = [new Ledger(context, 0, true), new Ledger(context, 0, true)];
		one.record(A, uncertain);
		other.record({ item: 'item b', request: 'request b' }, { sent: { id: 2 } });
		other.close();
		expect(new Ledger(context, 0, true).recallItem(A.item)).toMatchObject(uncertain);
		expect(new Ledger(context, 0, true).recallItem('item b')).toBeUndefined();
		one.close();
		one.close();
		expect(context).toEqual({});
	});
});

test('A record too large to keep is kept as a plain yes', () => {
	const context = {};
	const record = { text: 'x'.repeat(LARGEST_RECORD) };
	new Ledger(context, 0, false).record(A, { sent: record });
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toMatchObject({ sent: {} });
});

test('A long explanation of what may have been delivered is kept in its beginning', () => {
	const context = {};
	const description = `Look first. ${'x'.repeat(LARGEST_RECORD)}`;
	new Ledger(context, 0, false).record(A, { uncertain: { message: 'It broke off', description } });
	expect(new Ledger(context, 0, false).recallRequest(A.request)).toMatchObject({
		uncertain: { message: 'It broke off', description: `${description.slice(0, 1000)}…` },
	});
});

describe('What it holds of each item, in bytes of JSON', () => {
	const islashRecord = { id: 9126, identity: '442079460958', status: 'queued' };
	const lancepilotRecord = {
		id: '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
		attributes: { body: 'x'.repeat(200), status: 'sent', created_at: '2026-01-01T12:00:00Z' },
	};
	const failure = {
		message: 'Lancepilot did not answer in time; the message may have been delivered',
		description: 'ECONNABORTED.\nLook at the conversation before you send it again.',
		cause: 'temporarily-unavailable' as const,
	};

	test.each<[string, Entry, number]>([
		['an answer without a record', { sent: null }, 81],
		['a record such as those of iSlash', { sent: islashRecord }, 132],
		['a record with a text of 200 letters', { sent: lancepilotRecord }, 399],
		['a message that may have been delivered', { uncertain: failure }, 282],
		['the largest record', { sent: 'x'.repeat(LARGEST_RECORD - 2) }, 16461],
		['one that is larger', { sent: 'x'.repeat(LARGEST_RECORD - 1) }, 79],
	])('%s', (_, entry, bytes) => {
		const context = {};
		const ledger = new Ledger(context, 0, false);
		const size = () => Buffer.byteLength(JSON.stringify(context));
		const key = {
			item: itemFingerprints({})(undefined, 0),
			request: requestFingerprint('https://example.com', { method: 'POST', path: ['0'] }),
		};
		ledger.record(key, entry);
		const before = size();
		ledger.record(key, entry);
		expect(size() - before).toBe(bytes);
	});
});

import { broadcast } from '../../../nodes/Islash/resources/broadcast';
import { getBroadcast } from '../../../nodes/Islash/resources/broadcast/get';
import { label } from '../../../nodes/Islash/resources/label';
import { sticker } from '../../../nodes/Islash/resources/sticker';
import { template } from '../../../nodes/Islash/resources/template';
import { itemWith } from '../../support/items';
import { refusalOf } from '../../support/refusal';

describe.each([
	['templates', template, { method: 'POST', path: ['template-message'], json: {} }],
	['stickers', sticker, { method: 'GET', path: ['sticker'] }],
	['labels', label, { method: 'GET', path: ['label'] }],
])('All %s', (name, { operations }, request) => {
	const [getAll] = operations;

	test('are the one operation of their resource, and a read', () => {
		expect(operations.map(({ value, effect }) => [value, effect])).toEqual([['getAll', 'read']]);
	});

	test('are asked for in one call', async () => {
		expect((await getAll.prepare(itemWith({}))).request).toEqual(request);
		expect(getAll.list?.query).toBeUndefined();
	});

	test.each([
		['a record each', { [name]: [{ id: 1 }, { id: 2 }] }, [{ id: 1 }, { id: 2 }]],
		['none where there is no list', [], []],
		['none where the list is an empty object', { [name]: {} }, []],
		['none where the list is null', { [name]: null }, []],
	])('come out as %s', (_, data, records) => {
		expect(getAll.list?.page({ data })).toEqual({ records, hasMore: false });
	});

	test.each([
		['a record stands in the place of the list', { [name]: { id: 1 } }],
		['the list has another name', { rows: [] }],
		['the data is a text', 'none'],
	])('are not taken for none where %s', (_, data) => {
		expect(getAll.list?.page({ data })).toBeUndefined();
	});
});

describe('A broadcast', () => {
	test('is the one thing that can be asked of its resource', () => {
		expect(broadcast.operations.map(({ value, effect }) => [value, effect])).toEqual([
			['get', 'read'],
		]);
	});

	test.each([12, ' 12\n'])('is asked for by its ID: %j', async (given) => {
		expect((await getBroadcast.prepare(itemWith({ broadcast: given }))).request).toEqual({
			method: 'GET',
			path: ['broadcast', '12'],
		});
	});

	test.each([
		['flat', { broadcast: { id: 12, status: 'pending' } }, { id: 12, status: 'pending' }],
		['as what iSlash gave in its place', [], { data: [] }],
	])('comes out %s', async (_, data, record) => {
		const prepared = await getBroadcast.prepare(itemWith({ broadcast: '12' }));
		expect(prepared.record({ data })).toEqual(record);
	});

	test('without an ID is refused', async () => {
		expect(await refusalOf(() => getBroadcast.prepare(itemWith({})))).toBe(
			'Broadcast ID is empty. Fill the field in, or check the expression: it gave no text for this item',
		);
	});
});

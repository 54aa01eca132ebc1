import { addLabel } from '../../../nodes/Islash/resources/contact/addLabel';
import { contact } from '../../../nodes/Islash/resources/contact';
import { getContacts } from '../../../nodes/Islash/resources/contact/getAll';
import { removeLabel } from '../../../nodes/Islash/resources/contact/removeLabel';
import { succeededItem } from '../../../nodes/shared/engine/run/output';
import { itemWith } from '../../support/items';
import { refusalOf } from '../../support/refusal';

const locator = (value: unknown) => ({ __rl: true, mode: 'id', value });

test('The operations keep the names that saved workflows hold', () => {
	expect(contact.operations.map(({ value }) => value)).toEqual([
		'getAll',
		'addLabel',
		'removeLabel',
	]);
});

describe('Contacts are asked for by labels', () => {
	test.each([
		['all', 'all'],
		['All ', 'all'],
		[4, '4'],
		['4', '4'],
		[' 4, 5,6 ', '4,5,6'],
	])('%j', async (given, labelId) => {
		const item = itemWith({ labels: locator(given) });
		expect((await getContacts.prepare(item)).request).toEqual({
			method: 'POST',
			path: ['chat-label', 'customers'],
			query: { label_id: labelId },
		});
	});

	test('none is refused', async () => {
		expect(await refusalOf(() => getContacts.prepare(itemWith({ labels: locator('') })))).toBe(
			'Labels is empty. Pick one from the list, or enter its ID',
		);
	});

	test.each(['VIP', '4;5', '4,,5', '4,all', '-4'])('%j is refused', async (given) => {
		expect(await refusalOf(() => getContacts.prepare(itemWith({ labels: locator(given) })))).toBe(
			`Labels "${given}" is not a list of label IDs. Pick a label from the list, or enter whole numbers separated by commas, or the word all`,
		);
	});
});

describe('A page of contacts', () => {
	const pageOf = (data: unknown) => getContacts.list?.page({ data });
	const contacts = [{ id: 9 }];

	test('is asked for by its number and size', () => {
		expect(getContacts.list?.query?.(2, 50)).toEqual({ page: 2, per_page: 50 });
	});

	test.each([
		['with more behind it', { contacts, pagination: { 'has-more-page': true } }, contacts, true],
		['that is the last', { contacts, pagination: { 'has-more-page': false } }, contacts, false],
		['without a word on paging', { contacts, pagination: null }, contacts, false],
		['without a list', { contacts: {}, pagination: { 'has-more-page': true } }, [], true],
		['that is none', [], [], false],
	])('%s', (_, data, records, hasMore) => {
		expect(pageOf(data)).toEqual({ records, hasMore });
	});

	test.each([
		['a record in the place of the list', { contacts: { id: 9 } }],
		['other data', { rows: [] }],
		['a text', 'none'],
		['nothing', undefined],
	])('that is %s is none', (_, data) => {
		expect(pageOf(data)).toBeUndefined();
	});
});

describe.each([
	['addLabel', addLabel, 'POST'],
	['removeLabel', removeLabel, 'DELETE'],
])('%s', (_, operation, method) => {
	test('names the contact and the text of the label in the query, and sends no body', async () => {
		const item = itemWith({ phoneNumber: '+852 5687 2847', label: locator('VIP & Co') });
		expect((await operation.prepare(item)).request).toEqual({
			method,
			path: ['chat-label'],
			query: { identity: '85256872847', label: 'VIP & Co' },
		});
	});

	test('is a change, which is never repeated in doubt', () => {
		expect(operation.effect).toBe('change');
	});

	test('comes out as a plain yes', async () => {
		const item = itemWith({ phoneNumber: '85256872847', label: locator('VIP') });
		const { record } = await operation.prepare(item);
		expect(succeededItem(record({ data: {} }), 0).json).toEqual({ success: true });
	});

	test.each([
		[
			'no number',
			{ label: locator('VIP') },
			'Phone Number is empty. Fill it in, or check the expression: it gave nothing for this item',
		],
		[
			'no label',
			{ phoneNumber: '85256872847', label: locator(' ') },
			'Label is empty. Pick one from the list, or enter its name',
		],
	])('refuses %s', async (_title, parameters, refusal) => {
		expect(await refusalOf(() => operation.prepare(itemWith(parameters)))).toBe(refusal);
	});
});

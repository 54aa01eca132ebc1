import { message } from '../../../nodes/Lancepilot/resources/message';
import { simplified } from '../../../nodes/Lancepilot/resources/message/simplified';
import { itemWith } from '../../support/items';

const createdAt = '2026-11-21T10:00:00.000000Z';

describe('A sent message, as far as Lancepilot says it', () => {
	test.each([
		[
			'flat',
			{ id: 9, to: '+442079460958', status: 'sent', type: 'text', created_at: createdAt, x: 1 },
			{ id: 9, to: '+442079460958', status: 'sent', type: 'text', createdAt },
		],
		[
			'with attributes, as its webhooks have it',
			{
				id: 'a-9',
				type: 'messages',
				attributes: {
					to: '+442079460958',
					status: 'sent',
					message: { type: 'image', value: 'https://example.com/a.png' },
					created_at: createdAt,
				},
			},
			{ id: 'a-9', to: '+442079460958', status: 'sent', type: 'image', createdAt },
		],
		[
			'with the number in its relationships',
			{
				id: 'a-9',
				type: 'messages',
				attributes: {},
				relationships: { contact: { attributes: { number: '+442079460958' } } },
			},
			{ id: 'a-9', to: '+442079460958' },
		],
		['with an ID alone', { id: 9 }, { id: 9 }],
		['in another way than is known: the record itself', { uuid: 'x' }, { uuid: 'x' }],
	])('%s', (_, record, expected) => {
		expect(simplified(record)).toEqual(expected);
	});
});

const SENDS = message.operations.filter(({ asks, effect }) => effect === 'send' && !asks);

describe.each(SENDS.map((operation) => [operation.value, operation] as const))(
	'The output of %s',
	(_, operation) => {
		const record = { id: 9, to: '+442079460958', source: 'api' };
		const outputOf = async (options: object) => {
			const item = itemWith({
				workspace: 'north',
				recipient: '+44 20 7946 0958',
				text: 'Hi',
				template: '4821',
				mediaSource: operation.value === 'sendTemplate' ? 'none' : 'url',
				mediaUrl: 'https://example.com/a',
				options,
			});
			return (await operation.prepare(item)).record({ data: record });
		};

		test('is simplified', async () => {
			expect(await outputOf({})).toEqual({ id: 9, to: '+442079460958' });
		});

		test('is all that Lancepilot said with Simplify switched off', async () => {
			expect(await outputOf({ simplify: false })).toEqual(record);
		});

		test('has Simplify under its options', () => {
			expect(operation.options.map(({ name }) => name)).toContain('simplify');
		});
	},
);

test('Check Session Window says who it was about, as the Recipient of the next node takes it', async () => {
	const operation = message.operations.find(({ value }) => value === 'checkWindow');
	for (const [recipient, shown] of [
		['+44 20 7946 0958', '442079460958'],
		[{ __rl: true, mode: 'contactId', value: '1042' }, '1042'],
	]) {
		const prepared = await operation?.prepare(itemWith({ workspace: 'north', recipient }));
		expect(prepared?.record({ data: { canSend: true } })).toEqual({
			recipient: shown,
			canSend: true,
		});
	}
});

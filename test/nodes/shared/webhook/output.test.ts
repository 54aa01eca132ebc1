import type { WebhookEvent } from '../../../../nodes/shared/webhook/event';
import { inOrder, toItem } from '../../../../nodes/shared/webhook/output';

const first: WebhookEvent = {
	event: 'messageReceived',
	messageId: '1',
	number: '442079460958',
	name: 'Ada',
	type: 'text',
	text: 'Hi',
	quotedMessageId: '0',
	timestamp: '2027-01-15T12:00:00.000Z',
	raw: { id: '1' },
	sequence: 5,
};
const picture: WebhookEvent = {
	event: 'messageReceived',
	messageId: '2',
	number: '442079460958',
	type: 'image',
	text: 'Torn',
	mediaUrl: 'https://files.example/1',
	mimeType: 'image/jpeg',
	timestamp: '2027-01-15T12:00:01.000Z',
	raw: { id: '2' },
};
const last: WebhookEvent = {
	...first,
	messageId: '3',
	quotedMessageId: undefined,
	text: 'Can you mend it?',
	raw: { id: '3' },
};
const file = (id: string) => ({ file: { id, data: 'filesystem-v2', mimeType: 'image/jpeg' } });

test('An event comes out as it is, without what only orders it', () => {
	expect(toItem([{ ...picture, sequence: 5 }], { ...picture, sequence: 5 }, [], 'data')).toEqual({
		json: picture,
	});
});

test('A file is put beside it, in the field that the user named', () => {
	const { json, binary } = toItem([picture], picture, [file('a')], 'photo');
	expect(json).toEqual(picture);
	expect(binary).toEqual({ photo: file('a').file });
});

test('Why there is no file stands in the item', () => {
	const item = toItem([picture], picture, [{ reason: 'It was gone' }], 'data');
	expect(item).toEqual({ json: { ...picture, reason: 'It was gone' } });
});

test('Joined, they have all texts, the first file, and the rest of the last', () => {
	const item = toItem([first, picture, last], last, [], 'data');
	expect(item.json).toEqual({
		event: 'messageReceived',
		messageId: '3',
		number: '442079460958',
		name: 'Ada',
		type: 'image',
		text: 'Hi\nTorn\nCan you mend it?',
		mediaUrl: 'https://files.example/1',
		mimeType: 'image/jpeg',
		quotedMessageId: '0',
		timestamp: '2027-01-15T12:00:00.000Z',
		raw: [{ id: '1' }, { id: '2' }, { id: '3' }],
	});
});

test('Joined files stand in their order, with a number from the second on', () => {
	const downloads = [file('a'), { reason: 'It was gone' }, file('b'), file('c')];
	const { json, binary } = toItem([picture, picture], picture, downloads, 'data');
	expect(binary).toEqual({ data: file('a').file, data_2: file('b').file, data_3: file('c').file });
	expect(json.reason).toBe('It was gone');
});

test('Without a text, none comes out', () => {
	const silent = { ...picture, text: undefined };
	expect(toItem([silent, silent], silent, [], 'data').json).not.toHaveProperty('text');
});

describe('Events come into the order', () => {
	const ids = (events: WebhookEvent[]) => inOrder(events).map(({ messageId }) => messageId);
	const event = (messageId: string, timestamp?: string, sequence?: number): WebhookEvent => ({
		...{ event: 'messageReceived', messageId, raw: {} },
		...(timestamp && { timestamp }),
		...(sequence !== undefined && { sequence }),
	});
	const [noon, later] = ['2027-01-15T12:00:00.000Z', '2027-01-15T12:00:01.000Z'];

	test('of their times', () => {
		expect(ids([event('2', later, 1), event('1', noon, 2)])).toEqual(['1', '2']);
	});
	test('of their sequence, where the times are the same', () => {
		expect(ids([event('2', noon, 10), event('1', noon, 9)])).toEqual(['1', '2']);
	});
	test('of their arrival, where the service says neither', () => {
		expect(ids([event('b'), event('a'), event('c')])).toEqual(['b', 'a', 'c']);
	});
});

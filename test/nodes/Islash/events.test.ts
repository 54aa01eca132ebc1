import { eventKinds, readEvents } from '../../../nodes/Islash/events';
import { examplePosts } from '../../support/examplePosts';
import { inCloudWrapping, islashMessage, islashStatus } from '../../support/posts';

/** The one event of a body: what comes out, and the rest. */
function readOne(body: Record<string, unknown>) {
	const [event, ...others] = readEvents(body);
	expect(others).toEqual([]);
	if (!event) throw new Error('a body gives at least one event');
	const { raw, sequence, ...fields } = event;
	return { fields, raw, sequence };
}

const TEXT = {
	event: 'messageReceived',
	messageId: 'ABDEMO01',
	number: '442079460958',
	name: 'Ada',
	type: 'text',
	text: 'hi',
	timestamp: '2023-11-14T22:18:20.000Z',
};

test('A new trigger listens to what customers write', () => {
	expect(eventKinds.map(({ value }) => value)).toEqual([
		'messageReceived',
		'statusDelivered',
		'statusFailed',
		'statusRead',
		'statusSent',
		'unknown',
	]);
});

test('A text comes out with who wrote it and when, and nothing else', () => {
	const message = islashMessage();
	expect(readOne({ messages: [message] })).toEqual({
		fields: TEXT,
		raw: message,
		sequence: 1000001,
	});
});

describe('The same text comes out of', () => {
	const { profile, ...message } = islashMessage();
	const contacts = [
		{ wa_id: '15005550199', profile: { name: 'Someone else' } },
		{ wa_id: message.wa_id, profile },
	];
	test('the wrapping of the On-Premises API, with the name beside it', () => {
		expect(readOne({ contacts, messages: [message] })).toEqual({
			fields: TEXT,
			raw: message,
			sequence: 1000001,
		});
	});
	test('the wrapping of the Cloud API, with the number of the business too', () => {
		const body = inCloudWrapping({ contacts, messages: [message] });
		const fields = { ...TEXT, businessNumber: '15005550100' };
		expect(readOne(body)).toEqual({ fields, raw: message, sequence: 1000001 });
	});
	test('one message where a list is meant', () => {
		expect(readOne({ messages: { ...message, profile } }).fields).toEqual(TEXT);
	});
});

test.each([
	['image', { id: 'm1', mime_type: 'image/jpeg' }, { mediaId: 'm1', mimeType: 'image/jpeg' }],
	['image', { id: 'm1', caption: 'Torn' }, { mediaId: 'm1', text: 'Torn' }],
	['audio', { id: 'm1', voice: true }, { mediaId: 'm1' }],
	['voice', { id: 'm1' }, { mediaId: 'm1' }],
	['sticker', { id: 'm1' }, { mediaId: 'm1' }],
	[
		'video',
		{ id: 'm1', link: 'https://files.example/v' },
		{ mediaId: 'm1', mediaUrl: 'https://files.example/v' },
	],
	['document', { id: 'm1', filename: 'bill.pdf' }, { mediaId: 'm1', fileName: 'bill.pdf' }],
	['button', { text: 'Yes', payload: 'YES' }, { text: 'Yes' }],
	[
		'interactive',
		{ type: 'button_reply', button_reply: { id: '1', title: 'Yes' } },
		{ text: 'Yes' },
	],
	['interactive', { type: 'list_reply', list_reply: { id: '1', title: 'Jib' } }, { text: 'Jib' }],
	['reaction', { message_id: 'gBDEMO01', emoji: '👍' }, { text: '👍' }],
	['location', { latitude: 51.5, longitude: 0 }, {}],
	['contacts', [{ name: { formatted_name: 'Bo' } }], {}],
	['order', { id: 'no file', catalog_id: '1' }, {}],
	['image', 'not an object', {}],
	['constructor', undefined, {}],
])('A message of the type %s: %j gives %j', (type, part, fields) => {
	const { event, messageId, number, name, timestamp } = TEXT;
	const message = islashMessage({ text: undefined, type, [type]: part });
	expect(readOne({ messages: [message] }).fields).toEqual({
		...{ event, messageId, number, name, timestamp },
		type,
		...fields,
	});
});

test('An answer names the message that it quotes', () => {
	const message = islashMessage({ context: { from: '15005550100', id: 'gBDEMO01' } });
	expect(readOne({ messages: [message] }).fields).toEqual({ ...TEXT, quotedMessageId: 'gBDEMO01' });
});

test('A message that WhatsApp could not hand on says why', () => {
	const errors = [{ code: 131051, title: 'Message type unknown' }];
	const message = islashMessage({ text: undefined, type: 'unknown', errors });
	expect(readOne({ messages: [message] }).fields).toMatchObject({
		event: 'messageReceived',
		type: 'unknown',
		reason: 'Message type unknown (131051)',
	});
});

test.each([
	['seconds as text', '1700000300', '2023-11-14T22:18:20.000Z'],
	['seconds', 1700000300, '2023-11-14T22:18:20.000Z'],
	['milliseconds', 1700000300123, '2023-11-14T22:18:20.123Z'],
	['milliseconds as text', '1700000300123', '2023-11-14T22:18:20.123Z'],
	['a number that no calendar has', 9e15, undefined],
	['a negative number', -1, undefined],
	['part of a second', 1700000300.5, undefined],
	['a word', 'yesterday', undefined],
	['nothing', null, undefined],
	['a list', [1700000300], undefined],
])('A time given as %s', (_, timestamp, expected) => {
	expect(readOne({ messages: [islashMessage({ timestamp })] }).fields.timestamp).toBe(expected);
});

describe('A status', () => {
	test.each([
		['sent', 'statusSent'],
		['delivered', 'statusDelivered'],
		['read', 'statusRead'],
		['failed', 'statusFailed'],
		['deleted', 'unknown'],
		['constructor', 'unknown'],
	])('"%s" comes out with the message and the customer that it is about', (word, event) => {
		const status = islashStatus({ status: word });
		expect(readOne({ statuses: [status] })).toEqual({
			fields: {
				event,
				messageId: 'gBDEMO01',
				number: '442079460958',
				status: word,
				timestamp: '2023-11-14T22:20:00.000Z',
			},
			raw: status,
		});
	});

	test.each([
		[[{ code: 470, title: 'Too late', href: 'https://x.example' }], 'Too late (470)'],
		[[{ code: 1, message: 'No', error_data: { details: 'Blocked' } }], 'No: Blocked (1)'],
		[[{ code: 1, title: 'No', details: 'No' }], 'No (1)'],
		[[{ title: 'No' }, { title: 'Never' }], 'No; Never'],
		[[{ code: 470 }], '470'],
		[{ code: 470, title: 'Too late' }, 'Too late (470)'],
		[[], undefined],
		[[{}], undefined],
		['Too late', undefined],
	])('that failed with %j gives the reason "%s"', (errors, reason) => {
		const status = islashStatus({ status: 'failed', errors });
		expect(readOne({ statuses: [status] }).fields.reason).toBe(reason);
	});
});

describe('Messenger', () => {
	const posted = (messaging: unknown) => ({
		object: 'page',
		entry: [{ id: '1', messaging: [messaging] }],
	});
	const head = {
		sender: { id: '2000000000000001' },
		recipient: { id: '1' },
		timestamp: 1700000500001,
	};

	test('A text comes out without a number, since the customer has none', () => {
		const messaging = { ...head, message: { mid: 'm_1', text: 'Hi' } };
		expect(readOne(posted(messaging))).toEqual({
			fields: {
				event: 'messageReceived',
				messageId: 'm_1',
				text: 'Hi',
				timestamp: '2023-11-14T22:21:40.001Z',
			},
			raw: messaging,
		});
	});

	test('A file and an answer come out as such', () => {
		const attachments = [{ type: 'image', payload: { url: 'https://files.example/i' } }];
		const message = { mid: 'm_1', attachments, reply_to: { mid: 'm_0' } };
		expect(readOne(posted({ ...head, message })).fields).toMatchObject({
			type: 'image',
			mediaUrl: 'https://files.example/i',
			quotedMessageId: 'm_0',
		});
	});

	test.each([
		[{ ...head, message: { mid: 'm_1', text: 'Hi', is_echo: true } }],
		[{ ...head, read: { watermark: 1 } }],
		[{ ...head, message: 'Hi' }],
		['Hi'],
		[null],
	])('What no customer wrote is unknown: %j', (messaging) => {
		expect(readOne(posted(messaging))).toEqual({ fields: { event: 'unknown' }, raw: messaging });
	});
});

test('All that one body tells comes out, in its order', () => {
	const body = inCloudWrapping({
		messages: [islashMessage({ id: '1' }), islashMessage({ id: '2' })],
		statuses: [islashStatus({ id: '3' })],
	});
	expect(readEvents(body).map(({ messageId }) => messageId)).toEqual(['1', '2', '3']);
});

test.each([
	['an empty body', {}, undefined],
	['lists with nothing in them', { messages: [], statuses: [] }, undefined],
	['a word for messages', { messages: 'hi' }, 'hi'],
	['nothing in the place of a message', { messages: [null] }, null],
	['a message from nobody', { messages: [{ order: {} }] }, { order: {} }],
	['an empty status', { statuses: [{}] }, {}],
	['a word for entries', { entry: 'hi' }, 'hi'],
	['an empty entry', { entry: [{}] }, {}],
	['an entry without changes', { entry: [{ changes: [] }] }, { changes: [] }],
	[
		'a change of another field',
		{ entry: [{ changes: [{ field: 'account_alerts', value: { info: 1 } }] }] },
		{ field: 'account_alerts', value: { info: 1 } },
	],
])('%s comes out as unknown, with its body', (_, body, raw) => {
	expect(readOne(body)).toEqual({
		fields: { event: 'unknown' },
		raw: raw === undefined ? body : raw,
	});
});

test("WhatsApp's own notice is no message of a customer", () => {
	const system = { type: 'user_changed_number', body: 'Ada changed her number' };
	const message = islashMessage({ text: undefined, type: 'system', system });
	expect(readOne({ messages: [message] }).fields).toMatchObject({
		event: 'unknown',
		text: 'Ada changed her number',
	});
});

test.each(examplePosts('islash'))('The example %s is known', (_, body) => {
	expect(readEvents(body).map(({ event }) => event)).not.toContain('unknown');
});

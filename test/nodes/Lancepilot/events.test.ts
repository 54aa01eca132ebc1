import { eventKinds, readEvents } from '../../../nodes/Lancepilot/events';
import { examplePosts } from '../../support/examplePosts';
import { lancepilotPost } from '../../support/posts';

const read = (body: Record<string, unknown>) => {
	const [{ raw, ...event }] = readEvents(body);
	expect(raw).toBe(body);
	return event;
};

test('A new trigger listens to what customers write', () => {
	expect(eventKinds.map(({ value }) => value)).toEqual([
		'messageReceived',
		'messageSentByPerson',
		'messageSentByApi',
		'unknown',
	]);
});

test('A text comes out with who wrote it and to whom, and nothing else', () => {
	expect(read(lancepilotPost({ type: 'text', text: { body: 'Is it ready?' } }))).toEqual({
		event: 'messageReceived',
		number: '442079460958',
		businessNumber: '15005550100',
		type: 'text',
		text: 'Is it ready?',
	});
});

test.each([
	['of the event', { event: 'message.incoming' }, 'messageReceived'],
	['sent from the app', { event: 'message.outgoing', source: 'app' }, 'messageSentByPerson'],
	['sent through the API', { event: 'message.outgoing', source: 'api' }, 'messageSentByApi'],
	['sent from elsewhere', { event: 'message.outgoing', source: 'campaign' }, 'unknown'],
	[
		'sent from a name of JavaScript',
		{ event: 'message.outgoing', source: 'constructor' },
		'unknown',
	],
	['sent without a source', { event: 'message.outgoing' }, 'unknown'],
	['read', { event: 'message.read' }, 'unknown'],
	['of no event', { event: undefined }, 'unknown'],
	['of an event that is no text', { event: { name: 'message.incoming' } }, 'unknown'],
])('A message %s is told as such, to the same customer', (_, head, event) => {
	const outgoing = head.event === 'message.outgoing';
	const direction = outgoing ? { from: '+15005550100', to: '+442079460958' } : {};
	const body = lancepilotPost({ type: 'text', body: 'Hello' }, { ...head, ...direction });
	expect(read(body)).toEqual({
		event,
		number: '442079460958',
		businessNumber: '15005550100',
		type: 'text',
		text: 'Hello',
	});
});

test.each([
	['of the contact', { contact: '+44 20 7946 0958', from: '1@lid' }, '442079460958'],
	['of the sender where the contact has none', { contact: undefined }, '442079460958'],
	['without the address', { contact: '442079460958:12@s.whatsapp.net' }, '442079460958'],
	['as digits where it is a number', { contact: 442079460958 }, '442079460958'],
	[
		'not at all where it is a group',
		{ contact: undefined, from: '120363021234567890@g.us' },
		undefined,
	],
	['not at all where it is no number', { contact: {}, from: [] }, undefined],
])('The number to answer is given %s', (_, head, number) => {
	expect(read(lancepilotPost({ type: 'text', body: 'Hello' }, head)).number).toBe(number);
});

test.each([
	['audio', { value: 'https://files.example/a.ogg' }, { mediaUrl: 'https://files.example/a.ogg' }],
	[
		'image',
		{ value: ' https://files.example/i.jpg ', caption: 'Torn' },
		{ mediaUrl: 'https://files.example/i.jpg', text: 'Torn' },
	],
	[
		'document',
		{ value: 'http://files.example/1', filename: 'bill.pdf', mime_type: 'application/pdf' },
		{ mediaUrl: 'http://files.example/1', fileName: 'bill.pdf', mimeType: 'application/pdf' },
	],
	['video', { value: 'file:///etc/passwd' }, {}],
	['video', { value: 'not an address' }, {}],
	['image', 'https://files.example/i.jpg', {}],
	['__proto__', { value: 'https://files.example/i.jpg' }, {}],
	['constructor', undefined, {}],
])('A file of the type %s: %j gives %j', (type, part, fields) => {
	const message = { type, ...(type !== '__proto__' && { [type]: part }) };
	expect(read(lancepilotPost(message))).toEqual({
		event: 'messageReceived',
		number: '442079460958',
		businessNumber: '15005550100',
		type,
		...fields,
	});
});

test.each([[{}], [{ event: 'message.incoming' }], [{ event: 'message.incoming', data: [] }]])(
	'What has no message comes out as unknown: %j',
	(body) => {
		expect(read(body)).toEqual({ event: 'unknown' });
	},
);

test.each([
	[{ data: { attributes: { message: 'Hello' } } }],
	[{ data: { attributes: { message: null } } }],
	[{ data: 'Hello' }],
])('What has no readable message comes out as unknown: %j', (rest) => {
	expect(read({ event: 'message.incoming', ...rest })).toEqual({ event: 'unknown' });
});

test.each(examplePosts('lancepilot'))('The example %s is known', (_, body) => {
	expect(read(body)).toMatchObject({
		event: expect.not.stringMatching('unknown'),
		number: expect.stringMatching(/^\d+$/),
	});
});

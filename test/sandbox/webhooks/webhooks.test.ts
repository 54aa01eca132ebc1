import { readEvents as readIslash } from '../../../nodes/Islash/events';
import { readEvents as readLancepilot } from '../../../nodes/Lancepilot/events';
import type { ChatMessage } from '../../../sandbox/message';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { createSender } from '../sender';
import { startListener, type Listener } from '../support/listener';

const ADA = '85290000001';

let sandbox: Sandbox;
let listener: Listener;
beforeEach(async () => {
	[sandbox, listener] = await Promise.all([startSandbox(), startListener()]);
});
afterEach(async () => {
	await sandbox.close();
	listener.close();
});

const ask = async (method: string, path: string, json?: unknown) => {
	const response = await fetch(`${sandbox.url}${path}`, {
		method,
		...(json !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(json),
		}),
	});
	const text = await response.text();
	return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};
const register = (service: string, url = listener.url) =>
	ask('POST', '/sandbox/webhooks', { service, url });
const write = (fields: object) => ask('POST', '/sandbox/messages', { number: ADA, ...fields });
const misbehave = (mode: string) => ask('PUT', '/sandbox/webhooks/delivery', { mode });

/** Everything in the inbox, once the last message has been reported so often. */
async function reported(posts: number): Promise<ChatMessage[]> {
	for (;;) {
		const { body } = await ask('GET', '/inbox/api/conversations');
		const messages = body as ChatMessage[];
		if ((messages.at(-1)?.posts.length ?? 0) >= posts) return messages;
	}
}

describe('addresses', () => {
	it('are registered once, listed, and taken back', async () => {
		const address = { service: 'islash', url: listener.url };
		expect(await register('islash')).toEqual({ status: 201, body: address });
		await register('islash');
		expect((await ask('GET', '/sandbox/webhooks')).body).toMatchObject({ addresses: [address] });
		expect(await ask('DELETE', '/sandbox/webhooks', address)).toMatchObject({ status: 204 });
		expect((await ask('GET', '/sandbox/webhooks')).body).toMatchObject({ addresses: [] });
	});

	it.each([
		['another service', 'telegram', 'http://127.0.0.1/'],
		['no address', 'islash', ''],
		['an address without http', 'islash', 'file:///etc/passwd'],
		['an address that is none', 'islash', 'http://'],
	])('are refused with %s', async (_what, service, url) => {
		expect(await register(service, url)).toMatchObject({ status: 400 });
	});

	it('hear only of their own service', async () => {
		await register('islash');
		await write({ service: 'lancepilot', text: 'not for it' });
		await write({ service: 'islash', text: 'for it' });
		await listener.until(1);
		expect(JSON.stringify(listener.bodies)).toContain('for it');
		expect(listener.bodies).toHaveLength(1);
	});
});

describe('what the customer writes', () => {
	it('is posted as Lancepilot does', async () => {
		await register('lancepilot');
		await write({ service: 'lancepilot', text: 'Is it ready?' });
		await listener.until(1);
		expect(listener.bodies).toEqual([
			{
				event: 'message.incoming',
				data: {
					attributes: {
						from: `+${ADA}`,
						to: '+15005550100',
						message: { type: 'text', text: { body: 'Is it ready?' } },
					},
					relationships: { contact: { attributes: { number: `+${ADA}` } } },
				},
			},
		]);
	});

	it('is posted as iSlash does, with the name, and with what it replies to', async () => {
		const sent = await createSender(sandbox).islash(ADA, { text: 'Ready on Friday' });
		await register('islash');
		const quotedMessageId = sent.data.message.id;
		await write({ service: 'islash', text: 'Friday?', quotedMessageId });
		await listener.until(1);
		// The ticks of the message that was sent may come in between.
		const isMessage = (body: object) => 'messages' in body;
		while (!listener.bodies.some(isMessage)) await listener.until(listener.bodies.length + 1);
		expect(listener.bodies.find(isMessage)).toEqual({
			messages: [
				{
					profile: { name: 'Grace Wong' },
					wa_id: ADA,
					from: ADA,
					id: expect.stringMatching(/^gBDEMO\d{22}$/),
					context: { from: '85290000009', id: sent.data.message.sid },
					type: 'text',
					text: { body: 'Friday?' },
					sequence: expect.stringMatching(/^\d+$/),
					timestamp: expect.stringMatching(/^\d{10}$/),
				},
			],
		});
	});

	it.each([
		['image/png', 'image'],
		['audio/ogg; codecs=opus', 'voice'],
		['audio/mpeg', 'audio'],
		['video/mp4', 'video'],
		['application/pdf', 'document'],
	])('a file of %s is a %s of iSlash, named by an ID', async (type, kind) => {
		await register('islash');
		const form = new FormData();
		form.append('service', 'islash');
		form.append('number', ADA);
		form.append('file', new Blob(['bytes'], { type }), 'a file');
		const response = await fetch(`${sandbox.url}/sandbox/messages`, { method: 'POST', body: form });
		const { file } = await response.json();
		await listener.until(1);
		expect(listener.bodies[0]).toMatchObject({
			messages: [{ type: kind, [kind]: { id: file.id, sha256: file.sha256 } }],
		});
	});

	it('a picture of Lancepilot lies at an address without a token', async () => {
		await register('lancepilot');
		const form = new FormData();
		form.append('service', 'lancepilot');
		form.append('number', ADA);
		form.append('text', 'my boat');
		form.append('file', new Blob(['bytes'], { type: 'image/jpeg' }), 'boat.jpg');
		await fetch(`${sandbox.url}/sandbox/messages`, { method: 'POST', body: form });
		await listener.until(1);
		const [event] = readLancepilot(listener.bodies[0] ?? {});
		expect(event).toMatchObject({ event: 'messageReceived', type: 'image', text: 'my boat' });
		const file = await fetch(String(event.mediaUrl));
		expect(await file.text()).toBe('bytes');
	});

	it.each([
		['another service', { service: 'telegram', text: 'Hi' }, 'service must be'],
		['nothing', { service: 'islash' }, 'nothing to send'],
		['blanks', { service: 'islash', text: ' \n' }, 'nothing to send'],
		['no number', { service: 'islash', text: 'Hi', number: 'Ada' }, 'is not a phone number'],
		['a text that is too long', { service: 'islash', text: 'x'.repeat(4097) }, '4097 characters'],
		[
			'a quoted message that is gone',
			{ service: 'islash', text: 'Hi', quotedMessageId: 99 },
			'quoted',
		],
		['a person in iSlash', { service: 'islash', text: 'Hi', author: 'person' }, 'iSlash'],
	])('is refused with %s', async (_what, fields, message) => {
		expect(await write(fields)).toMatchObject({
			status: 400,
			body: { message: expect.stringContaining(message) },
		});
	});

	it('is refused from the page of somebody else', async () => {
		const body = new URLSearchParams({ service: 'islash', number: ADA, text: 'Hi' });
		const headers = { 'sec-fetch-site': 'cross-site' };
		const url = `${sandbox.url}/sandbox/messages`;
		const response = await fetch(url, { method: 'POST', headers, body });
		expect(response.status).toBe(403);
	});

	it('is none of the messages that programs sent', async () => {
		await write({ service: 'islash', text: 'Hi' });
		expect(sandbox.messages()).toEqual([]);
		expect((await ask('GET', '/inbox/api/conversations')).body).toMatchObject([
			{ author: 'customer', text: 'Hi', recipient: ADA, spelled: '+852 90000001' },
		]);
	});
});

describe('the answer of the address', () => {
	it('stands with the message', async () => {
		await register('islash');
		await write({ service: 'islash', text: 'Hi' });
		expect((await reported(1))[0]?.posts).toEqual([
			{
				url: listener.url,
				body: JSON.stringify(listener.bodies[0]),
				outcome: expect.stringMatching(/^answered 200 after \d+ ms$/),
				isTaken: true,
			},
		]);
	});

	it.each([
		[404, 'Publish the workflow'],
		[401, 'webhook secret'],
		[500, 'answered 500'],
	])('of %i says what to do', async (status, words) => {
		const refusing = await startListener(status);
		await register('islash', refusing.url);
		await write({ service: 'islash', text: 'Hi' });
		const [message] = await reported(1);
		refusing.close();
		expect(message?.posts).toMatchObject([
			{ isTaken: false, outcome: expect.stringContaining(words) },
		]);
	});

	it('that cannot be reached is said too', async () => {
		const gone = await startListener();
		gone.close();
		await register('islash', gone.url);
		await write({ service: 'islash', text: 'Hi' });
		expect((await reported(1))[0]?.posts).toMatchObject([{ outcome: 'could not be reached' }]);
	});
});

describe('what people and programs send', () => {
	it('Lancepilot reports both, and says who it was', async () => {
		await register('lancepilot');
		await createSender(sandbox).text(ADA, 'from a program');
		await listener.until(1);
		await write({ service: 'lancepilot', author: 'person', text: 'from a person' });
		await listener.until(2);
		const events = listener.bodies.flatMap((body) => readLancepilot(body));
		expect(events).toMatchObject([
			{ event: 'messageSentByApi', text: 'from a program', number: ADA },
			{ event: 'messageSentByPerson', text: 'from a person', number: ADA },
		]);
	});

	it('iSlash reports what becomes of them, under the sid that sending gave', async () => {
		await register('islash');
		const sent = await createSender(sandbox).islash(ADA, { text: 'Hello' });
		await listener.until(3);
		const events = listener.bodies.flatMap((body) => readIslash(body));
		expect(events.map(({ event }) => event)).toEqual([
			'statusSent',
			'statusDelivered',
			'statusRead',
		]);
		expect(new Set(events.map(({ messageId }) => messageId))).toEqual(
			new Set([sent.data.message.sid]),
		);
	});

	it.each([
		['15005551026', 131026],
		['15005551049', 131049],
	])('a message to %s fails after it was taken', async (number, code) => {
		await register('islash');
		await createSender(sandbox).islash(number, { text: 'Hello' });
		await listener.until(2);
		const events = listener.bodies.flatMap((body) => readIslash(body));
		expect(events).toMatchObject([
			{ event: 'statusSent' },
			{ event: 'statusFailed', reason: expect.stringContaining(String(code)) },
		]);
	});

	it('a scheduled one has no status yet', async () => {
		const fields = { template_name: 'thank_you_en', send_at: '2030-01-15 09:30:00' };
		await createSender(sandbox).islash(ADA, fields, 'schedule-message');
		expect(sandbox.messages()).toMatchObject([{ status: { state: 'scheduled' } }]);
	});
});

describe('misbehaviour on demand', () => {
	it.each(['', 'never', 5])('has no kind %j', async (mode) => {
		expect(await ask('PUT', '/sandbox/webhooks/delivery', { mode })).toMatchObject({ status: 400 });
	});

	it('twice: the same bytes come two times', async () => {
		await register('islash');
		await misbehave('twice');
		await write({ service: 'islash', text: 'Hi' });
		await listener.until(2);
		expect(listener.bodies[0]).toEqual(listener.bodies[1]);
	});

	it('out of order: the second comes in front of the first, and both say which was earlier', async () => {
		await register('islash');
		await misbehave('out-of-order');
		await write({ service: 'islash', text: 'first' });
		await write({ service: 'islash', text: 'second' });
		await listener.until(2);
		const [one, other] = listener.bodies.flatMap((body) => readIslash(body));
		expect([one?.text, other?.text]).toEqual(['second', 'first']);
		expect(Number(one?.sequence)).toBeGreaterThan(Number(other?.sequence));
	});

	it('out of order: what nothing follows comes in the end', async () => {
		await register('islash');
		await misbehave('out-of-order');
		await write({ service: 'islash', text: 'alone' });
		await listener.until(1);
		expect(readIslash(listener.bodies[0] ?? {})).toMatchObject([{ text: 'alone' }]);
	});

	it('late: what was written afterwards in time is there before', async () => {
		await register('islash');
		await misbehave('late');
		await write({ service: 'islash', text: 'late' });
		await misbehave('once');
		await write({ service: 'islash', text: 'in time' });
		await listener.until(2);
		const texts = listener.bodies.flatMap((body) => readIslash(body).map(({ text }) => text));
		expect(texts).toEqual(['in time', 'late']);
	});

	it.each([
		['lancepilot', readLancepilot, ['number', 'businessNumber', 'type', 'text']],
		['islash', readIslash, ['messageId', 'number', 'name', 'type', 'text', 'timestamp']],
	] as const)(
		'other wrapping: %s says the same in another shape',
		async (service, read, fields) => {
			await register(service);
			await write({ service, text: 'Hi' });
			await listener.until(1);
			await misbehave('other-wrapping');
			await write({ service, text: 'Hi' });
			await listener.until(2);
			const [usual = {}, other = {}] = listener.bodies;
			expect(Object.keys(JSON.parse(JSON.stringify(other)))).not.toEqual([]);
			expect(JSON.stringify(other)).not.toBe(JSON.stringify(usual));
			const [before] = read(usual);
			const [after] = read(other);
			for (const field of fields) expect(typeof after?.[field]).toBe(typeof before?.[field]);
			expect(after).toMatchObject({
				event: 'messageReceived',
				number: ADA,
				type: 'text',
				text: 'Hi',
			});
		},
	);
});

describe('a number', () => {
	it('is spelled as people write it, with its name', async () => {
		const path = `/sandbox/people/${encodeURIComponent('+44 (0)20 7946 0958')}`;
		expect((await ask('GET', path)).body).toEqual({
			number: '442079460958',
			spelled: '+44 20 7946 0958',
		});
		expect((await ask('GET', '/sandbox/people/15005550199')).body).toMatchObject({
			name: 'Ada Example',
		});
	});

	it('that is none is refused with the reason', async () => {
		expect(await ask('GET', '/sandbox/people/123')).toMatchObject({ status: 400 });
	});
});

describe('a message that the API refuses', () => {
	it('is shown with the reason, and is none of those that arrived', async () => {
		const refused = createSender(sandbox).text('15005552400', 'Hello');
		await expect(refused).rejects.toThrow('422');
		expect((await ask('GET', '/inbox/api/conversations')).body).toMatchObject([
			{
				text: 'Hello',
				recipient: '15005552400',
				status: { state: 'refused', reason: 'HTTP 422: The 24-hour window is closed.' },
			},
		]);
		expect(sandbox.messages()).toEqual([]);
	});

	it.each([
		['15005550429', 'HTTP 429: Too Many Requests'],
		['15005550500', 'HTTP 500: Internal Server Error'],
		['15005550200', 'A web page instead of an answer'],
	])('to %s says: %s', async (number, reason) => {
		await createSender(sandbox)
			.text(number, 'Hello')
			.catch(() => undefined);
		expect((await ask('GET', '/inbox/api/conversations')).body).toMatchObject([
			{ status: { state: 'refused', reason } },
		]);
	});
});

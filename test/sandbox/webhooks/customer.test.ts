import { readEvents as readLancepilot } from '../../../nodes/Lancepilot/events';
import { createSender } from '../sender';
import { ADA, ask, listener, register, sandbox, setUpListening, write } from './support';

setUpListening();

describe('what the customer writes', () => {
	it('is posted as Lancepilot does', async () => {
		await register('lancepilot');
		await write({ service: 'lancepilot', text: 'Is it ready?' });
		await listener.until(1);
		expect(listener.bodies()).toEqual([
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
		while (!listener.bodies().some(isMessage)) await listener.until(listener.bodies().length + 1);
		expect(listener.bodies().find(isMessage)).toEqual({
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
		expect(listener.bodies()[0]).toMatchObject({
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
		const [event] = readLancepilot(listener.bodies()[0] ?? {});
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

import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { formOf, islash, send } from '../client';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const session = 'demo-islash-session';
const chat = { session, identity: '85290000001' };

async function post(path: string, parts: Parameters<typeof send>[2]) {
	const { status, text } = await islash(sandbox)('POST', path, parts);
	return { status, ...JSON.parse(text) };
}

const sendSession = (...form: Parameters<typeof formOf>) =>
	post('/send-session-message', { form: formOf(...form) });

describe('refusals', () => {
	it.each([
		['no token', {}],
		['a wrong token', { 'x-user-token': 'wrong' }],
	])('answers 401 to %s', async (_what, headers) => {
		const answer = await send('GET', `${sandbox.islash.baseUrl}/label?session=${session}`, {
			headers: { ...headers },
		});
		expect(answer.status).toBe(401);
		expect(JSON.parse(answer.text).meta.code).toBe('RESP_UNAUTHORIZED');
	});

	it.each([
		['a wrong session', { ...chat, session: 'wrong', text: 'Hi' }, 'Invalid session.'],
		['no session', { identity: '85290000001', text: 'Hi' }, 'session is required.'],
		['no recipient', { session, text: 'Hi' }, 'identity is required.'],
		['no content', chat, 'One of text, file, file_url and sticker_id is required.'],
		[
			'blank text alone',
			{ ...chat, text: ' ' },
			'One of text, file, file_url and sticker_id is required.',
		],
		['an unknown sticker', { ...chat, sticker_id: '99' }, 'There is no sticker 99.'],
		[
			'a quoted id that is no number',
			{ ...chat, text: 'Hi', quoted_message_id: 'x' },
			'quoted_message_id must be integer.',
		],
	])('answers 400 to %s', async (_what, fields, message) => {
		expect(await sendSession(fields)).toMatchObject({ status: 400, meta: { message } });
		expect(sandbox.messages()).toEqual([]);
	});

	it('takes the session of a label call from the query only', async () => {
		const path = '/chat-label?identity=85290000001&label=VIP';
		expect(await post(path, { json: { session } })).toMatchObject({ status: 400 });
		expect(await post(`${path}&session=${session}`, {})).toMatchObject({ status: 200 });
	});

	it('answers 404 to a number ending in 0404 and 400 when the window is closed', async () => {
		const to = (identity: string) => sendSession({ session, identity, text: 'Hi' });
		expect(await to('85290000404')).toMatchObject({ status: 404 });
		expect(await to('85290002400')).toMatchObject({
			status: 400,
			meta: { code: 'RESP_SESSION_CLOSED' },
		});
	});
});

describe('a session message', () => {
	it('answers with the fields of the vendor’s sample', async () => {
		const { meta, data } = await sendSession({ ...chat, text: 'Hello' });
		expect(meta).toEqual({ code: 'RESP_OKAY', message: 'Success' });
		expect(data.message).toMatchObject({
			status: 'sent',
			body: 'Hello',
			media_type: null,
			media_url: null,
			direction: 'outbound',
			is_auto_message: true,
			is_sticker: false,
			quoted_message: null,
			delivered_at: null,
		});
	});

	it('carries text, a file and a quotation together', async () => {
		const file = {
			content: Buffer.from('%PDF'),
			filename: 'a.pdf',
			contentType: 'application/pdf',
		};
		const { data } = await sendSession({ ...chat, text: 'Here', quoted_message_id: '7' }, { file });
		expect(data.message).toMatchObject({
			body: 'Here',
			media_type: 'application/pdf',
			media_filename: 'a.pdf',
			media_status: 'ready',
		});
		expect(sandbox.messages()).toMatchObject([
			{ kind: 'document', text: 'Here', quotedMessageId: 7, file: { name: 'a.pdf', size: 4 } },
		]);
		expect((await send('GET', data.message.media_url)).text).toBe('%PDF');
	});

	it('shows a sticker that can be fetched', async () => {
		const { data } = await sendSession({ ...chat, sticker_id: '71' });
		expect(data.message).toMatchObject({ is_sticker: true, media_resolution_x: 0 });
		expect(sandbox.messages()).toMatchObject([
			{ kind: 'sticker', sticker: { id: '71', name: 'wave' } },
		]);
		const picture = await send('GET', data.message.media_url);
		expect(picture.headers['content-type']).toBe('image/svg+xml');
	});

	it.each([
		['image/webp', 'image'],
		['audio/ogg', 'audio'],
		['video/mp4', 'video'],
		['text/plain', 'document'],
	])('with a file of %s is of kind %s', async (contentType, kind) => {
		await sendSession(chat, { file: { content: Buffer.from('x'), contentType } });
		expect(sandbox.messages()).toMatchObject([{ kind }]);
	});

	it.each([
		['https://files.example.com/a.JPG', 'image'],
		['https://files.example.com/a.ogg?size=1', 'audio'],
		['https://files.example.com/a.mp4#t=1', 'video'],
		['https://files.example.com/a', 'document'],
	])('with the URL %s is of kind %s', async (url, kind) => {
		await sendSession({ ...chat, file_url: url });
		expect(sandbox.messages()).toMatchObject([{ kind, mediaUrl: url }]);
	});
});

describe('a template message', () => {
	const template = {
		...{ ...chat, template_name: 'order_ready_en' },
		...{ variable_1: 'Ada', variable_2: 'A-1', button_url_variable_1: 'a-1' },
	};

	it('is filled in, $name by the customer’s name', async () => {
		const json = { ...template, variable_1: '$name', variable_2: 'A-1001' };
		expect(await post('/send-message', { json })).toMatchObject({ status: 200, data: {} });
		expect(sandbox.messages()).toMatchObject([
			{ kind: 'template', text: 'Hi Ada, order A-1001 is ready.' },
		]);
	});

	it('brings its header, its footer and its buttons, with the address filled in', async () => {
		await post('/send-message', { json: template });
		expect(sandbox.messages()).toMatchObject([
			{
				header: 'Order update',
				footer: 'Demo Shop',
				buttons: [
					{ text: 'Open order', target: 'https://shop.example.com/order/a-1' },
					{ text: 'Call us', target: '+85290000009' },
				],
			},
		]);
	});

	it('can be scheduled', async () => {
		const json = { ...template, send_at: '2027-01-15 09:30:00' };
		expect(await post('/schedule-message', { json })).toMatchObject({ status: 200, data: [] });
		expect(sandbox.messages()).toMatchObject([{ scheduledFor: '2027-01-15 09:30:00' }]);
	});

	it('can carry media', async () => {
		const media = { content: Buffer.from('x'), contentType: 'image/png' };
		const fields = { ...chat, template_name: 'new_arrivals_en', variable_1: 'Ada' };
		expect(await post('/send-message', { form: formOf(fields, { media }) })).toMatchObject({
			status: 200,
		});
		expect(sandbox.messages()).toMatchObject([{ file: { mimeType: 'image/png', size: 1 } }]);
	});

	it.each([
		['an unknown template', { template_name: 'none' }],
		['a template that waits for approval', { template_name: 'appointment_en' }],
	])('is refused with %s', async (_what, fields) => {
		const json = { ...template, ...fields };
		expect(await post('/send-message', { json })).toMatchObject({ status: 400 });
		expect(sandbox.messages()).toEqual([]);
	});
});

it('lists customers by label, page by page', async () => {
	const query = `session=${session}&label_id=4,6&per_page=2`;
	const page = async (number: number) =>
		(await post(`/chat-label/customers?${query}&page=${number}`, {})).data;
	expect(await page(1)).toMatchObject({
		contacts: [{ first_name: 'Ada', labels: 'VIP,Paid' }, { first_name: 'Grace' }],
		pagination: { 'has-more-page': true, 'per-page': 2 },
	});
	expect(await page(2)).toMatchObject({
		contacts: [{ first_name: 'Alan' }],
		pagination: { 'has-more-page': false },
	});
});

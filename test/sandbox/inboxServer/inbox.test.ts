import { createHash, randomBytes } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { formOf, islash, lancepilot, send } from '../client';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const sendText = (body: string) =>
	lancepilot(sandbox)('POST', '/contacts/1042/messages/text', { json: { text: { body } } });

async function sendFile(content: Buffer, contentType: string, filename = 'file'): Promise<string> {
	const form = formOf(
		{ session: 'demo-islash-session', identity: '85290000001' },
		{ file: { content, contentType, filename } },
	);
	await islash(sandbox)('POST', '/send-session-message', { form });
	return `${sandbox.url}${sandbox.messages().at(-1)?.file?.url}`;
}

describe('messages', () => {
	it('tell who, what, how and when', async () => {
		await sendText('<b>Größe</b> 👍');
		const { text } = await send('GET', `${sandbox.inboxUrl}api/messages`);
		expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sandbox.messages())));
		expect(JSON.parse(text)).toMatchObject([
			{
				id: 1,
				service: 'Lancepilot',
				operationId: 'sendTextByContact',
				endpoint: 'POST /workspaces/{workspace}/contacts/{contact}/messages/text',
				recipient: '15005550199',
				kind: 'text',
				text: '<b>Größe</b> 👍',
				receivedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
			},
		]);
	});

	it('arrive as server-sent events, and so does their clearing', async () => {
		const events = await fetch(`${sandbox.inboxUrl}api/events`);
		expect(events.headers.get('content-type')).toBe('text/event-stream');
		const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
		let received = '';
		const readUntil = async (end: string) => {
			while (!received.includes(end)) received += (await reader?.read())?.value ?? '';
		};
		await readUntil('\n\n');
		await sendText('Hello');
		await readUntil('"text":"Hello"');
		const [, data = ''] = /^data: (.*)$/m.exec(received) ?? [];
		expect(JSON.parse(data)).toMatchObject({ id: 1, text: 'Hello' });
		await send('DELETE', `${sandbox.inboxUrl}api/messages`);
		await readUntil('event: cleared\n');
		expect(sandbox.messages()).toEqual([]);
		await reader?.cancel();
	});
});

describe('the request of a message', () => {
	const requests = () => sandbox.messages().map(({ request }) => request);

	it('shows JSON indented and hides the token', async () => {
		await sendText('Hello');
		expect(requests()).toMatchObject([
			{
				method: 'POST',
				path: `/lancepilot/api/v3/workspaces/${sandbox.lancepilot.workspaceId}/contacts/1042/messages/text`,
				headers: { authorization: 'Bearer ••••', 'content-type': 'application/json' },
				body: '{\n  "text": {\n    "body": "Hello"\n  }\n}',
			},
		]);
	});

	it('names files and hides the session', async () => {
		await sendFile(Buffer.from('abc'), 'text/plain', 'note.txt');
		expect(requests()).toMatchObject([
			{
				headers: { 'x-user-token': '••••' },
				body: 'session: ••••\nidentity: 85290000001\nfile: «note.txt, text/plain, 3 bytes»',
			},
		]);
	});

	it('holds no secret anywhere', async () => {
		await sendFile(Buffer.from('abc'), 'text/plain');
		await sendText('Hello');
		const session = sandbox.islash.sessionKey;
		const json = { session, identity: '85290000001', template_name: 'thank_you_en' };
		await islash(sandbox)('POST', `/send-message?session=${session}`, { json });
		expect(sandbox.messages()).toHaveLength(3);
		const shown = JSON.stringify(sandbox.messages());
		for (const secret of [session, sandbox.islash.userToken, sandbox.lancepilot.accessToken]) {
			expect(shown).not.toContain(secret);
		}
	});
});

describe('the empty inbox', () => {
	it('says what whoever starts the sandbox wants, and lists no credentials then', async () => {
		const other = await startSandbox({ emptyInboxText: 'Press the button.' });
		const { text } = await send('GET', `${other.inboxUrl}api/welcome`);
		await other.close();
		expect(JSON.parse(text)).toEqual({ text: 'Press the button.', credentials: [] });
	});
});

describe('an uploaded file', () => {
	it('is kept byte by byte', async () => {
		const content = randomBytes(300_000);
		const url = await sendFile(content, 'video/mp4', 'clip.mp4');
		expect(sandbox.messages()).toMatchObject([
			{
				file: {
					name: 'clip.mp4',
					mimeType: 'video/mp4',
					size: 300_000,
					sha256: createHash('sha256').update(content).digest('hex'),
				},
			},
		]);
		const stored = Buffer.from(await (await fetch(url)).arrayBuffer());
		expect(stored.equals(content)).toBe(true);
	});

	it.each(['Größe 你好 №5.pdf', "it's (1)*.pdf", 'a;b,c.pdf', '50%.pdf'])(
		'keeps the name %s',
		async (name) => {
			const url = await sendFile(Buffer.from('x'), 'application/pdf', name);
			expect(sandbox.messages()).toMatchObject([{ file: { name } }]);
			const { headers } = await send('GET', url);
			const [, encoded = ''] =
				/^inline; filename\*=UTF-8''([\w%.!~-]+)$/.exec(String(headers['content-disposition'])) ??
				[];
			expect(decodeURIComponent(encoded)).toBe(name);
		},
	);

	it('is served in parts', async () => {
		const url = await sendFile(Buffer.from('0123456789'), 'audio/ogg');
		const part = await send('GET', url, { headers: { range: 'bytes=2-4' } });
		expect(part).toMatchObject({
			status: 206,
			text: '234',
			headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3', 'accept-ranges': 'bytes' },
		});
		const beyond = await send('GET', url, { headers: { range: 'bytes=10-' } });
		expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
	});

	it.each([
		['image/png', 'inline'],
		['audio/ogg', 'inline'],
		['application/pdf', 'inline'],
		['text/html', 'attachment'],
		['application/zip', 'attachment'],
	])('of type %s opens as %s and can do nothing', async (contentType, disposition) => {
		const url = await sendFile(Buffer.from('<script>alert(1)</script>'), contentType);
		const { headers } = await send('GET', url);
		expect(headers['content-type']).toBe(contentType);
		expect(headers['content-disposition']).toContain(`${disposition};`);
		expect(headers['content-security-policy']).toBe('sandbox');
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('is gone after clearing', async () => {
		const url = await sendFile(Buffer.from('x'), 'image/png');
		await send('DELETE', `${sandbox.inboxUrl}api/messages`);
		expect(await send('GET', url)).toMatchObject({ status: 404 });
	});
});

describe('the page', () => {
	it('stands at /inbox/ with a strict content security policy', async () => {
		const page = await send('GET', sandbox.inboxUrl);
		expect(page.status).toBe(200);
		expect(page.headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'self'; img-src 'self' data: http: https:; media-src 'self' http: https:; style-src 'self'; script-src 'self'",
			'x-content-type-options': 'nosniff',
		});
	});

	it.each(['/', '/inbox'])('is where %s leads', async (path) => {
		expect(await send('GET', `${sandbox.url}${path}`)).toMatchObject({
			status: 302,
			headers: { location: '/inbox/' },
		});
	});

	it.each(['..%2Fserver.ts', '%2e%2e/main.ts', 'none.js', 'sub/index.html', '.env'])(
		'has no file %s',
		async (name) => {
			expect(await send('GET', `${sandbox.inboxUrl}${name}`)).toMatchObject({ status: 404 });
		},
	);
});

import { connect } from 'node:net';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { formOf, islash, lancepilot, send } from './client';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const order = (json: object) => send('POST', `${sandbox.url}/sandbox/faults`, { json });
const sendText = (number = '15005550199') =>
	lancepilot(sandbox)('POST', `/contacts/number/${number}/messages/text`, {
		json: { text: { body: 'Hello' } },
	});
const sendIslash = (identity = '85290000001') =>
	islash(sandbox)('POST', '/send-session-message', {
		form: formOf({ session: 'demo-islash-session', identity, text: 'Hello' }),
	});
const conversations = async (): Promise<unknown> =>
	JSON.parse((await send('GET', `${sandbox.inboxUrl}api/conversations`)).text);

const ways = [
	['ordered', (fault: string) => order({ fault }).then(() => sendText())],
	['by number', (_fault: string, ending: string) => sendText(`1500555${ending}`)],
	['by iSlash number', (_fault: string, ending: string) => sendIslash(`8529000${ending}`)],
] as const;

describe.each(ways)('%s', (way, misbehave) => {
	it('answers 429 with Retry-After', async () => {
		expect(await misbehave('rate-limited', '0429')).toMatchObject({
			status: 429,
			headers: { 'retry-after': '1' },
		});
		expect(sandbox.messages()).toEqual([]);
	});

	it('answers 500', async () => {
		expect(await misbehave('server-error', '0500')).toMatchObject({ status: 500 });
		expect(sandbox.messages()).toEqual([]);
	});

	it('answers 503 with Retry-After', async () => {
		expect(await misbehave('unavailable', '0503')).toMatchObject({
			status: 503,
			headers: { 'retry-after': '1' },
		});
		expect(sandbox.messages()).toEqual([]);
	});

	it('redirects to a page that answers 200', async () => {
		const { status, headers } = await misbehave('redirect', '0301');
		expect(status).toBe(301);
		expect(await send('GET', `${sandbox.url}${String(headers.location)}`)).toMatchObject({
			status: 200,
		});
		expect(sandbox.messages()).toEqual([]);
	});

	it('answers with a web page', async () => {
		const { status, headers, text } = await misbehave('html-page', '0200');
		expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
		expect(text).toContain('<h1>');
		expect(sandbox.messages()).toEqual([]);
	});

	it('answers with broken JSON after delivery', async () => {
		const { headers, text } = await misbehave('broken-json', '0201');
		expect(headers['content-type']).toContain('application/json');
		expect(() => JSON.parse(text)).toThrow(SyntaxError);
		expect(sandbox.messages()).toHaveLength(1);
	});

	it('resets the connection without delivery', async () => {
		const answer = misbehave('reset-before-body', '0901');
		await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
		// Not even as refused: nobody heard of it.
		expect(await conversations()).toEqual([]);
	});

	it('resets the connection after delivery', async () => {
		const answer = misbehave('reset-after-body', '0902');
		await expect(answer).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(sandbox.messages()).toHaveLength(1);
	});

	it('keeps the API’s error shape', async () => {
		const { text } = await misbehave('server-error', '0500');
		const shape = way === 'by iSlash number' ? { meta: {} } : { message: expect.any(String) };
		expect(JSON.parse(text)).toMatchObject(shape);
	});
});

it('a slow answer is delivered before it is answered', async () => {
	await order({ fault: 'slow', delayMs: 3_600_000 });
	const { baseUrl, accessToken, workspaceId } = sandbox.lancepilot;
	const giveUp = new AbortController();
	const answer = fetch(
		`${baseUrl}/workspaces/${workspaceId}/contacts/number/15005550199/messages/text`,
		{
			method: 'POST',
			headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
			body: JSON.stringify({ text: { body: 'Hello' } }),
			signal: giveUp.signal,
		},
	);
	const refused = expect(answer).rejects.toThrow('aborted');
	while (sandbox.messages().length === 0) await new Promise(setImmediate);
	giveUp.abort();
	await refused;
});

it('resets a connection whose body never comes', async () => {
	await order({ fault: 'reset-before-body' });
	const { port } = new URL(sandbox.url);
	const { accessToken } = sandbox.lancepilot;
	const socket = connect(Number(port), '127.0.0.1');
	const error = new Promise((resolve) => socket.once('error', resolve));
	socket.write(
		[
			'POST /lancepilot/api/v3/workspaces HTTP/1.1',
			'Host: 127.0.0.1',
			`Authorization: Bearer ${accessToken}`,
			'Content-Type: application/json',
			'Content-Length: 1000000',
			'\r\n',
		].join('\r\n'),
	);
	expect(await error).toMatchObject({ code: 'ECONNRESET' });
});

describe('orders', () => {
	it('strike as often as ordered, then stop', async () => {
		await order({ fault: 'server-error', times: 2 });
		const statuses = [];
		for (let n = 0; n < 3; n++) statuses.push((await sendText()).status);
		expect(statuses).toEqual([500, 500, 201]);
	});

	it('strike only the service that they name', async () => {
		await order({ fault: 'server-error', service: 'islash' });
		expect((await sendText()).status).toBe(201);
		expect((await sendIslash()).status).toBe(500);
	});

	it('strike reads as well', async () => {
		await order({ fault: 'rate-limited', retryAfter: 7 });
		expect(await lancepilot(sandbox)('GET', '/roles')).toMatchObject({
			status: 429,
			headers: { 'retry-after': '7' },
		});
	});

	it('can be taken back', async () => {
		await order({ fault: 'server-error', times: 5 });
		expect((await send('DELETE', `${sandbox.url}/sandbox/faults`)).status).toBe(204);
		expect((await sendText()).status).toBe(201);
	});

	it.each([
		[{ fault: 'explode' }, 'fault must be one of: rate-limited, server-error'],
		[{ fault: 'slow', service: 'signal' }, 'service must be'],
		[{ fault: 'slow', times: 0 }, 'times must be'],
		[{ fault: 'slow', delayMs: -1 }, 'delayMs must be'],
		[{ fault: 'slow', retryAfter: [] }, 'retryAfter must be'],
	])('%j is refused', async (json, message) => {
		const { status, text } = await order(json);
		expect(status).toBe(400);
		expect(text).toContain(message);
	});
});

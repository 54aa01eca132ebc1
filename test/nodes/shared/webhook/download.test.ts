import { once } from 'node:events';
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IBinaryData, IHttpRequestOptions } from 'n8n-workflow';
import { download } from '../../../../nodes/shared/webhook/download';
import { startStandInServer, type StandInServer } from '../../../../tools/standInServer';

// What n8n does with it is shown in test/n8n; here are the moments that cannot be met there.

let server: StandInServer;
let respond: (response: ServerResponse) => void;
beforeAll(async () => {
	server = await startStandInServer((_, response) => respond(response));
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => server.close());

/** Requests as n8n's helper makes them, and what is stored as n8n does it: piped, a moment later. */
const helpers = {
	httpRequest: async ({ url, abortSignal }: IHttpRequestOptions) => {
		const request = get(url, { agent: false, signal: abortSignal as AbortSignal });
		const [response] = (await once(request, 'response')) as [IncomingMessage];
		return { statusCode: response.statusCode, headers: response.headers, body: response };
	},
	prepareBinaryData: async (
		stream: Buffer | Readable,
		fileName?: string,
		mimeType = '',
	): Promise<IBinaryData> => {
		await sleep(50);
		const store = new PassThrough();
		const [bytes] = await Promise.all([buffer(store), pipeline(stream as Readable, store)]);
		return { data: bytes.toString(), fileName, mimeType };
	},
};

const event = (path: string, more = {}) => ({
	...{ event: 'messageReceived', raw: {}, mediaUrl: `${server.url}${path}` },
	...more,
});
const answering = (headers: Record<string, string>, body: string) => {
	respond = (response) => void response.writeHead(200, headers).end(body);
};

test.each([
	[
		'what the message says',
		{ fileName: 'bill.pdf', mimeType: 'application/pdf' },
		'/1',
		'text/html',
		'bill.pdf',
		'application/pdf',
	],
	['what the server says', {}, '/1', 'image/jpeg', 'image.jpg', 'image/jpeg'],
	['what the address says', {}, '/a%20b.ogg?signature=1', undefined, 'a b.ogg', 'audio/ogg'],
	[
		'the address, where the server says only "bytes"',
		{},
		'/a.ogg',
		'binary/octet-stream',
		'a.ogg',
		'audio/ogg',
	],
	[
		'the name, where nobody says more',
		{ fileName: 'a.docx' },
		'/1',
		undefined,
		'a.docx',
		expect.stringContaining('wordprocessingml'),
	],
	['nothing', {}, '/1', undefined, 'document', 'application/octet-stream'],
	['an address that is not well written', {}, '/a%zz.png', undefined, 'a%zz.png', 'image/png'],
	[
		'a name with a path in it',
		{ fileName: '../../etc/passwd' },
		'/1',
		'text/plain',
		'passwd.txt',
		'text/plain',
	],
	[
		'a type that is none',
		{ mimeType: 'not a type' },
		'/1',
		undefined,
		'document',
		'application/octet-stream',
	],
])('The file has its name and type from %s', async (_, said, path, type, fileName, mimeType) => {
	answering(type === undefined ? {} : { 'content-type': type }, 'content');
	const stored = { data: 'content', fileName, mimeType };
	expect(await download(helpers, event(path, said))).toEqual({ file: stored });
});

test('A message without a file has none', async () => {
	expect(await download(helpers, { event: 'messageReceived', raw: {} })).toBeUndefined();
});

test.each([
	['begins', () => undefined],
	['goes on', (response: ServerResponse) => void response.writeHead(200).write('half')],
])('A server that never %s is left when the time is over', async (_, behaviour) => {
	const deadline = new AbortController();
	jest.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
	respond = (response) => {
		behaviour(response);
		setTimeout(() => deadline.abort(), 200);
	};
	const { reason } = (await download(helpers, event('/1'))) as { reason: string };
	expect(reason).toMatch(
		/^The file was not downloaded: (it took too long|The operation was aborted)$/,
	);
});

test('A connection that breaks before n8n stores the file is told, and ends nothing else', async () => {
	respond = (response) => {
		response.writeHead(200, { 'content-length': '100' }).write('half');
		setTimeout(() => response.destroy(), 10);
	};
	expect(await download(helpers, event('/1'))).toEqual({
		reason: 'The file was not downloaded: aborted',
	});
});

test('What cannot be stored is told in its first line', async () => {
	answering({}, 'content');
	const full = { ...helpers, prepareBinaryData: () => Promise.reject(new Error('No space\nat …')) };
	expect(await download(full, event('/1'))).toEqual({
		reason: 'The file was not downloaded: No space',
	});
});

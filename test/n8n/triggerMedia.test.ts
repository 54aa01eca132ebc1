import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { startStandInServer, type StandInServer } from '../../tools/standInServer';
import { islashMessage, lancepilotPost } from '../support/posts';
import { listen, post } from './support/listener';
import { startSink, type Sink } from '../support/sink';
import { api, place } from './support/playground';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

/** A server of files that behaves by the path that is asked for. */
const behaviours: Record<string, (response: ServerResponse) => void> = {
	'/voice.ogg': (response) =>
		void response.writeHead(200, { 'content-type': 'audio/ogg' }).end('sound'),
	'/named%20so.pdf': (response) => void response.writeHead(200).end('%PDF'),
	'/untyped': (response) =>
		void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('bytes'),
	'/moved': (response) => void response.writeHead(302, { location: '/voice.ogg' }).end(),
	'/gone': (response) => void response.writeHead(404).end('not here'),
	'/broken': (response) => {
		response.writeHead(200, { 'content-length': '1000' }).write('half');
		setTimeout(() => response.destroy(), 50);
	},
	'/says-too-large': (response) =>
		void response.writeHead(200, { 'content-length': String(101 * MEGABYTE.length) }).write('x'),
	'/is-too-large': (response) => {
		const write = () => {
			while (response.writable && response.write(MEGABYTE));
		};
		response.writeHead(200).on('drain', write);
		write();
	},
	'/held': () => undefined,
};

let files: StandInServer;
/** What was asked for, with the headers of the request. */
let asked: { path: string; authorization: string | undefined }[];
/** Answers that wait, to be given when the test wants. */
let held: ServerResponse[];
beforeAll(async () => {
	files = await startStandInServer(({ url = '', headers: { authorization } }, response) => {
		asked.push({ path: url, authorization });
		if (url === '/held') held.push(response);
		else behaviours[url]?.(response);
	});
});
afterAll(async () => files.close());

let sink: Sink;
beforeEach(async () => {
	sink = await startSink();
	asked = [];
	held = [];
});
afterEach(() => sink.close());

const options = { downloadMedia: true };
const credentials = Object.fromEntries(
	Object.entries(place.credentials).filter(([type]) => type === 'lancepilotApi'),
);
const open = async (setUp: Partial<Parameters<typeof listen>[3]> = {}) =>
	await listen(api, place.n8nUrl, sink, {
		type: 'lancepilotTrigger',
		parameters: { options },
		credentials,
		...setUp,
	});
const media = (path: string, type = 'audio') =>
	lancepilotPost({ type, [type]: { value: `${files.url}${path}` } });

test.each([
	['/voice.ogg', 'sound', 'audio/ogg'],
	['/named%20so.pdf', '%PDF', 'application/pdf'],
	['/untyped', 'bytes', 'application/octet-stream'],
	['/moved', 'sound', 'audio/ogg'],
])('The file at %s comes into the item, fetched without the token', async (path, content, type) => {
	const { url } = await open({ handOnFile: 'data' });
	expect(await post(url, media(path))).toBe(200);
	await sink.until(1);
	expect(sink.taken.map(({ headers, body }) => [headers['content-type'], String(body)])).toEqual([
		[type, content],
	]);
	expect(asked.map(({ authorization }) => authorization)).not.toContain(expect.anything());
});

test('The caller is answered before the file has come', async () => {
	const { url } = await open({ handOnFile: 'data' });
	expect(await post(url, media('/held'))).toBe(200);
	expect(sink.taken).toEqual([]);
	while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
	held[0]?.end('at last');
	await sink.until(1);
	expect(String(sink.taken[0]?.body)).toBe('at last');
});

test.each([
	['/gone', 'its server answered 404'],
	['/broken', 'aborted'],
	['/says-too-large', 'it is larger than 104857600 bytes'],
	['/is-too-large', 'it is larger than 104857600 bytes'],
])('Why the file at %s is missing stands in the item', async (path, reason) => {
	const { url } = await open();
	expect(await post(url, media(path))).toBe(200);
	await sink.until(1);
	expect(sink.bodies()).toEqual([
		expect.objectContaining({
			event: 'messageReceived',
			mediaUrl: `${files.url}${path}`,
			reason: `The file was not downloaded: ${reason}`,
		}),
	]);
});

test('Where nobody is at the address, the item says so', async () => {
	const { url } = await open();
	const value = 'http://127.0.0.1:9/voice.ogg';
	await post(url, lancepilotPost({ type: 'audio', audio: { value } }));
	await sink.until(1);
	expect(sink.bodies()[0]?.reason).toMatch(/^The file was not downloaded: .*ECONNREFUSED/);
});

test('Where iSlash gives an ID alone, the item has it and says so', async () => {
	const { url } = await open({ type: 'islashTrigger', credentials: undefined });
	const image = { id: 'media-1', mime_type: 'image/jpeg' };
	await post(url, { messages: [islashMessage({ id: randomUUID(), type: 'image', image })] });
	await sink.until(1);
	expect(sink.bodies()).toMatchObject([
		{
			mediaId: 'media-1',
			reason: 'The file was not downloaded: the service gave its ID, but no address',
		},
	]);
});

test.each([
	['it is not asked to', {}],
	['the message is filtered out', { options: { ...options, from: '+1 500 555 0199' } }],
	['the event is not chosen', { events: ['messageSentByPerson'], options }],
])('Nothing is fetched where %s', async (_, parameters) => {
	const { url } = await open({ parameters });
	await post(url, media('/voice.ogg'));
	const said = { event: 'message.outgoing', source: 'app' };
	const text = { type: 'text', body: 'Now look' };
	await post(url, lancepilotPost(text, { contact: '+1 500 555 0199' }));
	await post(url, lancepilotPost(text, said));
	await sink.until(1);
	expect(asked).toEqual([]);
});

test('A repeat is not fetched again', async () => {
	const { url } = await open({ handOnFile: 'data' });
	await Promise.all([media('/voice.ogg'), media('/voice.ogg')].map((body) => post(url, body)));
	await sink.until(1);
	expect(asked).toHaveLength(1);
});

test('The files of joined messages stand in their order', async () => {
	const parameters = { options: { ...options, joinMessages: 1 } };
	const { url } = await open({ parameters, handOnFile: 'data_2' });
	await post(url, media('/voice.ogg'));
	await post(url, media('/named%20so.pdf', 'document'));
	await sink.until(1);
	expect(sink.taken.map(({ body }) => String(body))).toEqual(['%PDF']);
});

import type { RequestListener } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IBinaryData, INode, INodeParameters } from 'n8n-workflow';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { openFilesSettled } from '../support/openFiles';
import { accept, json } from '../support/recorder';
import { engine, setUpStation } from '../support/station';
import { startUploadServer } from '../support/uploadServer';

setUpStation();

// Only Linux lists the files that a process has open.
const onLinux = process.platform === 'linux' ? describe : describe.skip;

/** More than fits into the buffers of a connection, so that an unread upload keeps its file open. */
const LARGE = 8 * 1024 * 1024;

const store = async (): Promise<IBinaryData> =>
	await engine.storeBinary(Buffer.alloc(LARGE), {
		mimeType: 'application/pdf',
		fileName: 'offer.pdf',
	});

/** Milliseconds that a request gets in which nothing more will come. */
const SHORT = 1000;
/** Milliseconds that every other request gets: more than it needs. */
const LONG = 60_000;

/** Nodes that send a file, with this timeout. */
const NODES: [string, (timeout: number) => INode][] = [
	['Lancepilot', (timeout) => lancepilotNode('sendDocument', uploading(timeout))],
	['iSlash', (timeout) => islashNode(uploading(timeout))],
];

function uploading(timeout: number): INodeParameters {
	return { mediaSource: 'binary', options: { maxRetries: 1, timeout } };
}

const recorded = { method: '', url: '', headers: {}, body: Buffer.alloc(0) };

/** Reads the whole upload, then answers. */
const answer =
	(reply: typeof accept): RequestListener =>
	(request, response) => {
		request.resume().once('end', () => reply(response, recorded));
	};

onLinux.each(NODES)('Files of items that go out through %s', (_, nodeWith) => {
	test('are opened one at a time, each when its item has its turn', async () => {
		const seen: string[][] = [];
		const server = await startUploadServer((request, response) => {
			void openFilesSettled(1).then((paths) => {
				seen.push(paths.map((path) => basename(path)));
				answer(accept)(request, response);
			});
		});
		const files = await Promise.all([store(), store(), store()]);
		const items = files.map((data) => ({ json: {}, binary: { data } }));
		const { error } = await runNode(engine, server, nodeWith(LONG), items);
		await server.close();
		expect(error?.message).toBeUndefined();
		expect(seen).toEqual(files.map(({ id = '' }) => [basename(id)]));
	});

	test.each<[string, number, RequestListener]>([
		['an upload that went well', LONG, answer(accept)],
		['a refusal', LONG, answer(json(422, { message: 'No' }))],
		['an answer of 500', LONG, answer(json(500, {}))],
		['a 429 after every try', LONG, answer(json(429, {}, { 'retry-after': '0' }))],
		[
			'a refusal in the middle of the upload',
			LONG,
			(_, response) => json(413, { message: 'Too large' })(response, recorded),
		],
		['a connection that is cut', LONG, (request) => request.once('data', () => request.destroy())],
		['a server that stops reading', SHORT, () => undefined],
		[
			'an answer that stalls half-way',
			SHORT,
			answer((response) => {
				response.writeHead(201, { 'content-type': 'application/json' });
				response.write('{');
			}),
		],
	])('are closed after %s, and so is the connection', async (_, timeout, take) => {
		const server = await startUploadServer(take);
		const items = [{ json: {}, binary: { data: await store() } }];
		await runNode(engine, server, nodeWith(timeout), items);
		const left = {
			files: await openFilesSettled(0),
			connections: await server.connectionsSettled(),
		};
		await server.close();
		expect(server.requests).not.toHaveLength(0);
		expect(left).toEqual({ files: [], connections: 0 });
	});

	test('are closed where nobody listens', async () => {
		const server = await startUploadServer(answer(accept));
		await server.close();
		await runNode(engine, server, nodeWith(LONG), [{ json: {}, binary: { data: await store() } }]);
		expect(await openFilesSettled(0)).toEqual([]);
	});

	test('are closed when the execution is cancelled in the middle of the upload', async () => {
		const stop = new AbortController();
		const server = await startUploadServer(() => stop.abort());
		const run = await engine.run({
			workflow: { nodes: [nodeWith(LONG)], connections: {} },
			items: [{ json: {}, binary: { data: await store() } }],
			credentials: server.credentials,
			cancellation: stop.signal,
		});
		const left = {
			files: await openFilesSettled(0),
			connections: await server.connectionsSettled(),
		};
		await server.close();
		expect(run.status).toBe('canceled');
		expect(left).toEqual({ files: [], connections: 0 });
	});

	test('are not held open while the service asks to wait', async () => {
		const stop = new AbortController();
		let whileSending: string[] = [];
		const server = await startUploadServer((request, response) => {
			void openFilesSettled(1).then((paths) => {
				whileSending = paths;
				answer(json(429, {}, { 'retry-after': '600' }))(request, response);
			});
		});
		const running = engine.run({
			workflow: { nodes: [nodeWith(LONG)], connections: {} },
			items: [{ json: {}, binary: { data: await store() } }],
			credentials: server.credentials,
			cancellation: stop.signal,
		});
		while (whileSending.length === 0) await sleep(1);
		const whileWaiting = await openFilesSettled(0);
		stop.abort();
		await running;
		await server.close();
		expect(whileWaiting).toEqual([]);
		expect(server.requests).toHaveLength(1);
	});
});

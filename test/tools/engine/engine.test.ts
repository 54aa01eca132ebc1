import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { INode, INodeExecutionData } from 'n8n-workflow';
import { startEngine, type Engine } from '../../../tools/engine/engine';
import { startRecordingServer } from './recordingServer';

let engine: Engine;
let server: Awaited<ReturnType<typeof startRecordingServer>>;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: join(__dirname, 'fixture-package') });
});
afterAll(async () => await engine.stop());
beforeEach(async () => {
	server = await startRecordingServer();
});
afterEach(async () => await server.close());

const credentials = { functionApi: { token: 'secret' }, genericApi: { key: 'abc' } };

const items = (...texts: string[]): INodeExecutionData[] =>
	texts.map((text) => ({ json: { text } }));

function node(name: string, settings: Partial<INode> = {}): INode {
	return {
		id: name,
		name,
		type: 'n8n-nodes-fixture.post',
		typeVersion: 1,
		position: [0, 0],
		...settings,
		parameters: { url: `${server.url}/${name}`, text: '={{ $json.text }}', ...settings.parameters },
	};
}

const trigger = () =>
	node('Start', { type: 'n8n-nodes-base.manualTrigger', parameters: { url: '' } });

/** A chain of nodes, each main output leading to the next node. */
const chain = (...nodes: INode[]) => ({
	nodes,
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map((next, index) => [
				nodes[index]?.name ?? '',
				{ main: [[{ node: next.name, type: 'main' as const, index: 0 }]] },
			]),
	),
});

const sentTexts = () => server.requests.map(({ body }) => JSON.parse(body.toString()).text);

describe('a workflow run', () => {
	it('passes the items of a trigger whose package is not installed on, in order', async () => {
		const texts = ['one', 'two', 'three'];
		const run = await engine.run({
			workflow: chain(trigger(), node('Send')),
			items: items(...texts),
			credentials,
		});
		expect(run.error).toBeUndefined();
		expect(sentTexts()).toEqual(texts);
		expect(run.nodes['Start']?.outputs[0]?.map(({ json }) => json.text)).toEqual(texts);
	});

	it('gives the items to a first node of the package as its input', async () => {
		await engine.run({ workflow: chain(node('Send')), items: items('only'), credentials });
		expect(sentTexts()).toEqual(['only']);
	});

	it('runs nodes one after another, each on what the one before put out', async () => {
		const run = await engine.run({
			workflow: chain(
				trigger(),
				node('First'),
				node('Second', {
					parameters: { text: '={{ $json.url }} from {{ $("Start").item.json.text }}' },
				}),
			),
			items: items('one', 'two'),
			credentials,
		});
		expect(run.error).toBeUndefined();
		expect(sentTexts()).toEqual(['one', 'two', '/First from one', '/First from two']);
	});

	it('ignores notes on the canvas', async () => {
		const workflow = chain(trigger(), node('Send'));
		workflow.nodes.push(node('Note', { type: 'n8n-nodes-base.stickyNote' }));
		const run = await engine.run({ workflow, items: items('one'), credentials });
		expect(run.status).toBe('success');
	});

	it('stops at the first item that fails', async () => {
		const run = await engine.run({
			workflow: chain(trigger(), node('Send'), node('After')),
			items: items('one', 'refuse', 'three'),
			credentials,
		});
		expect(run.status).toBe('error');
		expect(run.error?.description).toBe('Request failed with status code 401');
		expect(run.nodes['Send']?.error?.message).toBe(run.error?.message);
		expect(run.nodes['After']).toBeUndefined();
		expect(sentTexts()).not.toContain('three');
	});

	it('continues on fail with the error among the items', async () => {
		const run = await engine.run({
			workflow: chain(trigger(), node('Send', { onError: 'continueRegularOutput' })),
			items: items('one', 'refuse', 'three'),
			credentials,
		});
		expect(run.error).toBeUndefined();
		expect(run.nodes['Send']?.outputs[0]?.map(({ json }) => 'error' in json)).toEqual([
			false,
			true,
			false,
		]);
	});

	it('puts failed items on the error output', async () => {
		const run = await engine.run({
			workflow: chain(trigger(), node('Send', { onError: 'continueErrorOutput' })),
			items: items('one', 'refuse', 'three'),
			credentials,
		});
		expect(run.nodes['Send']?.outputs.map((output) => output.length)).toEqual([2, 1]);
		expect(run.nodes['Send']?.outputs[1]?.[0]?.pairedItem).toEqual({ item: 1 });
	});

	it('retries a node as often as its settings say', async () => {
		await engine.run({
			workflow: chain(
				trigger(),
				node('Send', { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }),
			),
			items: items('one', 'refuse'),
			credentials,
		});
		expect(sentTexts().filter((text) => text === 'one')).toHaveLength(2);
	});

	it('refuses a node type that nobody has', async () => {
		const run = engine.run({
			workflow: chain(trigger(), node('Set', { type: 'n8n-nodes-base.set' })),
			items: [],
			credentials,
		});
		await expect(run).rejects.toThrow(
			'"n8n-nodes-base.set" is not a node type of n8n-nodes-fixture',
		);
	});

	it('says which credential is missing', async () => {
		const run = await engine.run({
			workflow: chain(trigger(), node('Send')),
			items: items('one'),
			credentials: {},
		});
		expect(run.error?.message).toContain('credentials');
	});
});

describe('a stored file', () => {
	it.each([
		['a buffer', (bytes: Buffer) => bytes],
		['a stream', (bytes: Buffer) => Readable.from([bytes])],
	])('given as %s reaches the wire byte for byte', async (_source, open) => {
		const bytes = randomBytes(300_000);
		const data = await engine.storeBinary(open(bytes), {
			mimeType: 'image/png',
			fileName: 'a.png',
		});
		await engine.run({
			workflow: chain(trigger(), node('Send')),
			items: [{ json: {}, binary: { data } }],
			credentials,
		});
		const [request] = server.requests;
		expect(sha256(request?.body ?? Buffer.alloc(0))).toBe(sha256(bytes));
	});

	it('is known to its item by an id, with type, name and size', async () => {
		const data = await engine.storeBinary(Buffer.from('12345'), {
			mimeType: 'image/png',
			fileName: 'a.png',
		});
		expect(data).toMatchObject({
			id: expect.stringMatching(/^filesystem-v2:/),
			data: 'filesystem-v2',
			mimeType: 'image/png',
			fileName: 'a.png',
			fileExtension: 'png',
			bytes: 5,
		});
	});
});

describe('credentials', () => {
	const send = async (credential: string) =>
		await engine.run({
			workflow: chain(trigger(), node('Send', { parameters: { credential } })),
			items: items('one'),
			credentials,
		});

	it('sign requests in code, with the default of a field that was left out', async () => {
		await send('functionApi');
		expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
	});

	it('sign requests by description, resolving expressions', async () => {
		await send('genericApi');
		expect(server.requests[0]).toMatchObject({
			url: '/Send?session=ABC',
			headers: { 'x-key': 'abc' },
		});
	});

	it('pass their test', async () => {
		expect(await engine.testCredential('genericApi', { key: 'abc', baseUrl: server.url })).toEqual({
			status: 'OK',
			message: 'Connection successful!',
		});
		expect(server.requests[0]).toMatchObject({
			url: '/account?session=ABC',
			headers: { 'x-key': 'abc' },
		});
	});

	it('fail their test with the words of the rule for the status', async () => {
		expect(
			await engine.testCredential('genericApi', { key: 'wrong', baseUrl: server.url }),
		).toEqual({
			status: 'Error',
			message: 'The key is wrong',
		});
	});

	it('fail their test with the status where no rule speaks of it', async () => {
		expect(
			await engine.testCredential('functionApi', { token: 'wrong', baseUrl: server.url }),
		).toEqual({
			status: 'Error',
			message: 'Unauthorized',
		});
	});

	it('fail their test with the words of the rule for the body', async () => {
		const baseUrl = `${server.url}/elsewhere`;
		expect(await engine.testCredential('functionApi', { token: 'secret', baseUrl })).toEqual({
			status: 'Error',
			message: 'Not the API',
		});
	});

	it('fail their test where nobody listens', async () => {
		const baseUrl = 'http://127.0.0.1:1';
		expect(await engine.testCredential('functionApi', { token: 'secret', baseUrl })).toEqual({
			status: 'Error',
			message: 'ECONNREFUSED',
		});
	});
});

it('fills a searchable list with the signed answer, the filter and the page', async () => {
	const list = await engine.searchList({
		nodeType: 'n8n-nodes-fixture.post',
		method: 'searchRooms',
		parameters: { url: `${server.url}/rooms` },
		credentials,
		filter: 'blue',
		paginationToken: '2',
	});
	expect(list).toEqual({
		results: [{ name: '/rooms?filter=blue&page=2', value: 1 }],
		paginationToken: 'more',
	});
	expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
});

it('runs once per process', async () => {
	await expect(startEngine({ packageFolder: __dirname })).rejects.toThrow(
		'running in this process',
	);
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

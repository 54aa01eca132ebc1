import { randomBytes } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { loadContract, type Contract } from '../../sandbox/api/contract';
import { Islash } from '../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { fieldsOf, partsOf } from '../support/multipart';
import { islashNode, lancepilotNode, locator, runNode } from '../support/nodes';
import { startRecorder, type RecordedRequest, type Recorder } from '../support/recorder';

let engine: Engine;
let recorder: Recorder;
let contracts: Record<'lancepilot' | 'islash', Contract>;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
	recorder = await startRecorder();
	contracts = {
		lancepilot: await loadContract('lancepilot'),
		islash: await loadContract('islash'),
	};
});
afterEach(() => {
	recorder.reset();
});
afterAll(async () => {
	await recorder.close();
	await engine.stop();
});

const FILES: Record<string, [mimeType: string, fileName: string]> = {
	sendImage: ['image/jpeg', 'photo.jpg'],
	sendAudio: ['audio/ogg', 'note.ogg'],
	sendVideo: ['video/mp4', 'clip.mp4'],
	sendDocument: ['application/pdf', 'offer.pdf'],
};

/** The body as the contract wants it: JSON, or form fields with files by name. */
function bodyOf(request: RecordedRequest): ['application/json' | 'multipart/form-data', object] {
	const contentType = String(request.headers['content-type']);
	if (contentType === 'application/json') return [contentType, JSON.parse(request.body.toString())];
	const files = partsOf(request).flatMap(({ headers: [disposition = ''] }) => {
		const [, name, fileName] = /name="(\w+)"; filename="(.*)"/.exec(disposition) ?? [];
		return name === undefined ? [] : [[name, fileName]];
	});
	return ['multipart/form-data', { ...fieldsOf(request), ...Object.fromEntries(files) }];
}

/** The operation ID that a request matches, and what the document finds wrong with it. */
function checked(service: 'lancepilot' | 'islash', root: string, request: RecordedRequest) {
	const contract = contracts[service];
	expect(request.url.startsWith(root)).toBe(true);
	const operation = contract.match(request.method, request.url.slice(root.length));
	if (!operation) throw new Error(`not in the document: ${request.method} ${request.url}`);
	const [type, body] = request.body.length > 0 ? bodyOf(request) : [undefined, {}];
	if (type !== undefined) expect(operation.bodyTypes).toContain(type);
	return {
		operationId: operation.operationId,
		problems: contract.problems(operation, type, { ...body }),
	};
}

async function sent(node: INode, mimeType = 'image/png', fileName = 'a.png') {
	const data = await engine.storeBinary(randomBytes(1000), { mimeType, fileName });
	const { error } = await runNode(engine, recorder, node, [{ json: {}, binary: { data } }]);
	expect(error?.message).toBeUndefined();
	const [request] = recorder.requests;
	if (!request) throw new Error('nothing was sent');
	return request;
}

const RECIPIENTS = [
	['ByNumber', locator('phoneNumber', '+44 20 7946 0958')],
	['ByContact', locator('contactId', '1042')],
] as const;

describe('Every Lancepilot request is one of the OpenAPI document, and correct by it', () => {
	describe.each(RECIPIENTS)('%s', (twin, recipient) => {
		test('sendText', async () => {
			const request = await sent(lancepilotNode('sendText', { recipient, text: 'Hello' }));
			expect(checked('lancepilot', '/api/v3', request)).toEqual({
				operationId: `sendText${twin}`,
				problems: [],
			});
		});

		test('checkWindow', async () => {
			const request = await sent(lancepilotNode('checkWindow', { recipient }));
			expect(checked('lancepilot', '/api/v3', request)).toEqual({
				operationId: `canSendFree${twin}`,
				problems: [],
			});
		});

		test.each(Object.keys(FILES))('%s, uploaded and by URL', async (operation) => {
			const caption = ['sendImage', 'sendVideo'].includes(operation) && { caption: 'Hello' };
			for (const source of [
				{ mediaSource: 'binary', binaryPropertyName: 'data' },
				{ mediaSource: 'url', mediaUrl: 'https://files.example.com/a.bin' },
			]) {
				const node = lancepilotNode(operation, { recipient, ...source, ...caption });
				const request = await sent(node, ...(FILES[operation] ?? []));
				expect(checked('lancepilot', '/api/v3', request)).toEqual({
					operationId: `${operation}${twin}`,
					problems: [],
				});
				recorder.reset();
			}
		});
	});
});

describe('Every iSlash request is one of the OpenAPI document, and correct by it', () => {
	test.each<[string, INode['parameters']]>([
		['text', { text: 'Hello' }],
		['file', { mediaSource: 'binary', binaryPropertyName: 'data' }],
		['URL', { mediaSource: 'url', mediaUrl: 'https://files.example.com/a.jpg' }],
		['sticker', { mediaSource: 'sticker', sticker: locator('list', 71) }],
		[
			'all at once, as a reply',
			{
				text: 'Hello',
				mediaSource: 'sticker',
				sticker: locator('id', '71'),
				quotedMessageId: 9126,
			},
		],
	])('%s', async (_, parameters) => {
		const request = await sent(islashNode(parameters));
		expect(checked('islash', '/api/public', request)).toEqual({
			operationId: 'sendSessionMessage',
			problems: [],
		});
	});
});

test('Every operation of both nodes has a case here', () => {
	const operations = [new Lancepilot(), new Islash()].flatMap(({ description }) =>
		description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options = [] }) =>
				options.flatMap((option) =>
					'value' in option
						? [[description.name, displayOptions?.show?.resource, option.value]]
						: [],
				),
			),
	);
	expect(operations).toEqual([
		...['sendText', ...Object.keys(FILES), 'checkWindow'].map((operation) => [
			'lancepilot',
			['message'],
			operation,
		]),
		['islash', ['message'], 'send'],
	]);
});

describe('The lists of the panel ask what the documents hold', () => {
	test('workspaces, with a search', async () => {
		await engine.searchList({
			nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
			method: 'searchWorkspaces',
			parameters: {},
			credentials: recorder.credentials,
			filter: 'north wind',
		});
		expect(recorder.requests.map((request) => checked('lancepilot', '/api/v3', request))).toEqual([
			{ operationId: 'listWorkspaces', problems: [] },
		]);
	});

	test('stickers', async () => {
		await engine.searchList({
			nodeType: 'n8n-nodes-lancepilot-islash.islash',
			method: 'searchStickers',
			parameters: {},
			credentials: recorder.credentials,
		});
		expect(recorder.requests.map((request) => checked('islash', '/api/public', request))).toEqual([
			{ operationId: 'listStickers', problems: [] },
		]);
	});
});

import { truncateSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { openFiles, openFilesSettled } from '../support/openFiles';
import { accept } from '../support/recorder';
import { engine, setUpStation } from '../support/station';
import { startUploadServer } from '../support/uploadServer';

setUpStation();

const SIZE = 300_000;

/** More than fits into the buffers of a connection, so that it is still being read when it is cut. */
const LARGE = 32 * 1024 * 1024;

/** What a service gets of each request: what was announced, and what came. */
interface Arrival {
	announced: number;
	bytes: number;
	isComplete: boolean;
}

async function startCountingServer(before: (request: IncomingMessage) => void = () => undefined) {
	const arrivals: Arrival[] = [];
	const take: RequestListener = (request, response) => {
		before(request);
		const { method = '', url = '', headers } = request;
		const arrival = {
			announced: Number(headers['content-length']),
			bytes: 0,
			isComplete: false,
		};
		arrivals.push(arrival);
		request.on('data', (chunk: Buffer) => {
			arrival.bytes += chunk.length;
		});
		request.on('error', () => undefined);
		request.once('end', () => {
			arrival.isComplete = true;
			accept(response, { method, url, headers, body: Buffer.alloc(0) });
		});
	};
	return { ...(await startUploadServer(take)), arrivals };
}

const stored = async (size: number, bytes = size): Promise<IBinaryData> => ({
	...(await engine.storeBinary(Buffer.alloc(size, 7), {
		mimeType: 'application/pdf',
		fileName: 'offer.pdf',
	})),
	bytes,
});

const item = (data: IBinaryData): INodeExecutionData => ({ json: {}, binary: { data } });

// A test that has to wait for this timeout fails before, at its own.
const options = (batchSize = 1) => ({
	timeout: 600_000,
	batching: { batch: { batchSize, batchInterval: 0 } },
});
const parameters = { mediaSource: 'binary', options: options() };

const HINT =
	'Run the node that makes the file again. Where an expression or a Code node gives the file, leave "bytes" out of it, and n8n looks the size up';
const REST = 'It changed while it was being sent, or its size was wrong from the start';

describe.each([
	['Lancepilot', '+442079460958', lancepilotNode('sendDocument', parameters)],
	['iSlash', '+85256872847', islashNode({ text: 'Your offer', ...parameters })],
])(
	'A stored file whose size is not the one that n8n says is not sent through %s',
	(_, recipient, node) => {
		test.each([
			['one byte more', SIZE - 1, 'more than 299,999 bytes'],
			['many more', 1000, 'more than 1,000 bytes'],
			['more than a single byte', 1, 'more than 1 bytes'],
			['one byte fewer', SIZE + 1, 'only 300,000 of 300,001 bytes'],
			['many fewer', SIZE * 20, 'only 300,000 of 6,000,000 bytes'],
		])('it has %s', async (__, declared, found) => {
			const server = await startCountingServer();
			const { error } = await runNode(engine, server, node, [item(await stored(SIZE, declared))]);
			const connections = await server.connectionsSettled();
			await server.close();

			expect(error?.message).toBe(
				`File "offer.pdf" is not as large as n8n says: it has ${found}. ${REST}`,
			);
			expect(error?.description).toBe(`Recipient: ${recipient}.\n${HINT}.`);
			expect(server.arrivals.filter(({ isComplete }) => isComplete)).toEqual([]);
			expect(server.arrivals.filter(({ bytes, announced }) => bytes >= announced)).toEqual([]);
			expect(connections).toBe(0);
			expect(await openFilesSettled(0)).toEqual([]);
		});

		test('it is cut short while it is being sent', async () => {
			const server = await startCountingServer(() => {
				for (const path of openFiles() ?? []) truncateSync(path, LARGE / 2);
			});
			const { error } = await runNode(engine, server, node, [item(await stored(LARGE))]);
			const connections = await server.connectionsSettled();
			await server.close();

			expect(error?.message).toBe(
				`File "offer.pdf" is not as large as n8n says: it has only 16,777,216 of 33,554,432 bytes. ${REST}`,
			);
			expect(server.arrivals.map(({ isComplete }) => isComplete)).toEqual([false]);
			expect(connections).toBe(0);
			expect(await openFilesSettled(0)).toEqual([]);
		});
	},
);

test.each([1, 5])(
	'In batches of %d, the files beside one of another size arrive whole',
	async (batchSize) => {
		const server = await startCountingServer();
		const sizes = [SIZE, SIZE - 1, SIZE, SIZE + 1, SIZE];
		const items = await Promise.all(sizes.map(async (bytes) => item(await stored(SIZE, bytes))));
		const node = lancepilotNode(
			'sendDocument',
			{ mediaSource: 'binary', options: options(batchSize) },
			{ onError: 'continueRegularOutput' },
		);
		const { items: output } = await runNode(engine, server, node, items);
		const connections = await server.connectionsSettled();
		await server.close();

		const refused = output.map(({ json }) => JSON.stringify(json).includes('not as large as n8n'));
		expect(refused).toEqual([false, true, false, true, false]);
		const whole = server.arrivals.filter(({ isComplete }) => isComplete);
		expect(whole.map(({ bytes, announced }) => bytes === announced)).toEqual([true, true, true]);
		expect(connections).toBe(0);
		expect(await openFilesSettled(0)).toEqual([]);
	},
);

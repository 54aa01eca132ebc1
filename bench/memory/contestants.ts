import { createReadStream, statSync } from 'node:fs';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { startEngine } from '../../tools/engine/engine';
import { lancepilotNode, runNode } from '../../test/support/nodes';

/** Sends a file so many times, one after another, and gives the bytes that the server counted. */
type Contestant = (times: number) => Promise<number[]>;

/** The floor: Node's own request with the file piped into it. */
async function bare(url: string, file: string): Promise<Contestant> {
	const { size } = statSync(file);
	const sendOnce = async () => {
		const sending = request(url, { method: 'POST', headers: { 'content-length': size } });
		const answered = new Promise<unknown>((resolve, reject) => {
			sending.once('response', (response) => resolve(json(response)));
			sending.once('error', reject);
		});
		await pipeline(createReadStream(file), sending);
		// The server of this measurement answers nothing else.
		const { data } = (await answered) as { data: { bytes: number } };
		return data.bytes;
	};
	return async (times) => {
		const received: number[] = [];
		while (received.length < times) received.push(await sendOnce());
		return received;
	};
}

/** The Lancepilot node in n8n's engine, with the file where n8n keeps those of items. */
async function node(url: string, file: string): Promise<Contestant> {
	const engine = await startEngine({ packageFolder: process.cwd() });
	const data = await engine.storeBinary(createReadStream(file), {
		mimeType: 'application/pdf',
		fileName: 'offer.pdf',
	});
	const credentials = { lancepilotApi: { accessToken: 'memory', baseUrl: url } };
	const sending = lancepilotNode('sendDocument', { mediaSource: 'binary' });
	return async (times) => {
		const items = Array.from({ length: times }, () => ({ json: {}, binary: { data } }));
		const { error, items: output } = await runNode(engine, { credentials }, sending, items);
		await engine.stop();
		if (error) throw error;
		return output.map(({ json: { bytes } }) => Number(bytes));
	};
}

export const CONTESTANTS = { bare, node };

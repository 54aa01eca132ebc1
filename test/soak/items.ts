import { randomBytes } from 'node:crypto';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { lancepilotNode, locator } from '../support/nodes';
import { FIRST_RECIPIENT, hashOf } from './book';
import { faultOf } from './faults';

/** A stored file and the hash of its content. */
export interface SoakFile {
	binary: IBinaryData;
	hash: string;
}

const SMALL_FILES = 40;
/** More than fits into the buffers of a connection, so that a cut upload leaves its file open. */
const LARGE = 8 * 1024 * 1024;

/** Forty small files of 1 to 40 kB, and a large one at the end. */
export async function storeFiles(engine: Engine): Promise<SoakFile[]> {
	const sizes = [...Array.from({ length: SMALL_FILES }, (_, index) => 1024 * (index + 1)), LARGE];
	const file = { mimeType: 'application/pdf', fileName: 'offer.pdf' };
	const store = async (content: Buffer) => ({
		hash: hashOf(content),
		binary: await engine.storeBinary(content, file),
	});
	return await Promise.all(sizes.map(async (size) => await store(randomBytes(size))));
}

/** The first half of the items are texts, the others files. */
export type Operation = 'sendText' | 'sendDocument';

/** An item and the hash of what must be delivered for it. */
export interface SoakItem {
	given: INodeExecutionData;
	hash: string;
}

/** A text, or a file; uploads that will be cut are large. */
export function makeItem(
	seed: string,
	number: number,
	operation: Operation,
	files: readonly SoakFile[],
): SoakItem {
	const recipient = FIRST_RECIPIENT + number;
	if (operation === 'sendText') {
		const text = `Message ${number}`;
		return { given: { json: { recipient, text } }, hash: hashOf(text) };
	}
	const isCut = faultOf(seed, number)?.kind === 'cut';
	const file = files.at(isCut ? -1 : number % SMALL_FILES);
	if (!file) throw new Error('No files are stored');
	return { given: { json: { recipient }, binary: { data: file.binary } }, hash: file.hash };
}

/** Sends in batches of this size; failures go on as items. */
export const soakNode = (operation: Operation, batchSize: number) =>
	lancepilotNode(
		operation,
		{
			recipient: locator('phoneNumber', '={{ $json.recipient }}'),
			...(operation === 'sendText' ? { text: '={{ $json.text }}' } : { mediaSource: 'binary' }),
			options: { batching: { batch: { batchSize } } },
		},
		{ onError: 'continueRegularOutput' },
	);

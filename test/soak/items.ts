import { randomBytes } from 'node:crypto';
import type { IBinaryData, INode, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { islashNode, lancepilotNode, locator } from '../support/nodes';
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

/** One way to send a message. */
export interface Way {
	service: 'Lancepilot' | 'iSlash';
	isFile: boolean;
}

/** Every way has an equal share of the items. */
export const WAYS: readonly Way[] = [
	{ service: 'Lancepilot', isFile: false },
	{ service: 'Lancepilot', isFile: true },
	{ service: 'iSlash', isFile: false },
	{ service: 'iSlash', isFile: true },
];

/** An item and the hash of what must be delivered for it. */
export interface SoakItem {
	given: INodeExecutionData;
	hash: string;
}

/** A text, or a file; uploads that will be cut are large. */
export function makeItem(
	seed: string,
	number: number,
	{ isFile }: Way,
	files: readonly SoakFile[],
): SoakItem {
	const recipient = FIRST_RECIPIENT + number;
	if (!isFile) {
		const text = `Message ${number}`;
		return { given: { json: { recipient, text } }, hash: hashOf(text) };
	}
	const isCut = faultOf(seed, number)?.kind === 'cut';
	const file = files.at(isCut ? -1 : number % SMALL_FILES);
	if (!file) throw new Error('No files are stored');
	return { given: { json: { recipient }, binary: { data: file.binary } }, hash: file.hash };
}

/** Sends in batches of this size; failures go on as items. */
export function soakNode({ service, isFile }: Way, batchSize: number): INode {
	const recipient = '={{ $json.recipient }}';
	const content = {
		...(isFile ? { mediaSource: 'binary' } : { text: '={{ $json.text }}' }),
		options: { batching: { batch: { batchSize } } },
	};
	const settings = { onError: 'continueRegularOutput' as const };
	if (service === 'iSlash') return islashNode({ ...content, recipient }, settings);
	return lancepilotNode(
		isFile ? 'sendDocument' : 'sendText',
		{ ...content, recipient: locator('phoneNumber', recipient) },
		settings,
	);
}

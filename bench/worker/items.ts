import { truncate, writeFile } from 'node:fs/promises';
import type { BinaryDataService } from 'n8n-core';
import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';

const FIRST_RECIPIENT = 440_000_000_000;

const stored = new Map<number, IBinaryData>();

/** A file of this size where n8n keeps those of items, made without its bytes passing through here. */
async function store(binaryStore: BinaryDataService, bytes: number): Promise<IBinaryData> {
	const known = stored.get(bytes);
	if (known) return known;
	const mimeType = 'application/pdf';
	const fileName = `${bytes}-bytes.pdf`;
	const binary = await binaryStore.store(
		{ type: 'execution', workflowId: 'bench', executionId: 'upstream' },
		Buffer.from('%PDF-1.4\n'),
		{ mimeType, fileName, data: '' },
	);
	const path = binaryStore.getPath(binary.id ?? '');
	await truncate(path, bytes);
	// What n8n itself keeps beside a file.
	await writeFile(`${path}.metadata`, JSON.stringify({ fileName, mimeType, fileSize: bytes }));
	stored.set(bytes, { ...binary, bytes });
	return { ...binary, bytes };
}

/** Items for different recipients: with a text each, or with a file of this size. */
export async function makeItems(
	binaryStore: BinaryDataService,
	count: number,
	fileSize?: number,
): Promise<INodeExecutionData[]> {
	const binary = fileSize === undefined ? undefined : { data: await store(binaryStore, fileSize) };
	return Array.from({ length: count }, (_, index) => ({
		json: {
			phone: String(FIRST_RECIPIENT + index),
			text: `Order ${index} has left our house and will be with you tomorrow before noon.`,
		},
		...(binary && { binary }),
	}));
}

/** What the server says of one message. */
interface Receipt {
	/** The recipient. */
	id: string;
	/** Bytes of the body. */
	bytes: number;
}

/**
 * What is wrong with an output: there must be an answer for each item, in order, about all its bytes.
 * @returns undefined when all is well
 */
export function whatIsWrong(
	items: readonly INodeExecutionData[],
	output: readonly INodeExecutionData[],
): string | undefined {
	if (output.length !== items.length) return `${output.length} answers for ${items.length} items`;
	const wrong = items.findIndex(({ json: { phone }, binary }, index) => {
		const json = output[index]?.json ?? {};
		// Some nodes give the envelope of the answer as it is. Nothing but this server answers.
		const { id, bytes } = (json.data ?? json) as unknown as Receipt;
		return id !== phone || bytes < (binary?.data?.bytes ?? 1);
	});
	return wrong === -1 ? undefined : `item ${wrong} has another answer`;
}

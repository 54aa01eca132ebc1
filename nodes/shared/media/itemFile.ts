import { createHash } from 'node:crypto';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { extensionOf, safeFileName } from './fileName';
import { saysNothing, typeOfExtension } from './fileTypes';
import { InputError } from '../inputError';
import { inlineBytes } from './inlineBytes';
import type { MediaFile } from './mediaFile';
import { BEGINNING, mimeTypeOfBytes, safeMimeType } from './mimeType';
import { isJsonObject } from '../values';

/** Bytes read from a stored file at a time: twice n8n's own, which is quicker and takes no more memory. */
const CHUNK_SIZE = 128 * 1024;

type Content = Pick<MediaFile, 'size' | 'digest' | 'open'>;

/** What stands in hand-made items need not be of the type that n8n documents. */
function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** n8n's words for a stored file that it cannot open say neither which file nor what to do. */
function refuseUnreadable(error: unknown): never {
	const [reason = ''] = String(error).split('\n');
	throw new InputError({
		field: 'Input Binary Field',
		reason: 'names a file that n8n cannot open',
		hint: `Run the node that makes the file again. n8n says: ${reason}`,
	});
}

/** With an id, n8n holds the bytes outside the item (disk, S3, database) and streams them. */
async function storedContent(
	{ helpers }: IExecuteFunctions,
	id: string,
	bytes: unknown,
): Promise<Content> {
	const isKnown = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes > 0;
	const size = isKnown
		? bytes
		: (await helpers.getBinaryMetadata(id).catch(refuseUnreadable)).fileSize;
	const open = async () => await helpers.getBinaryStream(id, CHUNK_SIZE).catch(refuseUnreadable);
	return { size, open };
}

/**
 * Without an id (in-memory mode, pinned and hand-made items) the bytes are in the item.
 * @throws InputError for what is no file, which would go out as garbage
 */
function inlineContent(data: unknown, name: string | undefined): Content & { mimeType?: string } {
	const content = inlineBytes(data);
	if (typeof content === 'string') {
		throw new InputError({
			field: 'Input Binary Field',
			value: name,
			reason: content,
			hint: 'Make the file with Convert to File, or in a Code node with this.helpers.prepareBinaryData(buffer, fileName), and pass its binary object on whole',
		});
	}
	const { bytes, mimeType } = content;
	const digest = () => createHash('sha256').update(bytes).digest('base64url');
	return { size: bytes.length, mimeType, digest, open: async () => bytes };
}

/** The first bytes of a file; fewer where it is shorter, or its stream gives them one by one. */
async function beginning({ open }: Content): Promise<Buffer> {
	const content = await open();
	if (Buffer.isBuffer(content)) return content.subarray(0, BEGINNING);
	try {
		// Leaving the loop closes the stream.
		for await (const chunk of content) return Buffer.from(chunk as Uint8Array);
		return Buffer.alloc(0);
	} catch (error) {
		return refuseUnreadable(error);
	}
}

/** n8n 1.113 and older take names only, so a binary object from an expression is taken here. */
function isBinary(value: unknown): value is IBinaryData {
	return isJsonObject(value) && 'mimeType' in value && ('data' in value || 'id' in value);
}

/** n8n's own words for an item without the file speak to programmers. */
function refuseMissing(name: unknown, present: readonly string[]): never {
	throw new InputError({
		field: 'Input Binary Field',
		value: name,
		reason: 'names no file of this item',
		hint:
			present.length > 0
				? `Enter where this item has a file: ${present.join(', ')}`
				: 'Connect a node that gives a file, such as HTTP Request or Read/Write Files from Disk, and enter the name of the field that holds it',
	});
}

/** The binary data of an item under a name. */
function namedBinary(
	context: IExecuteFunctions,
	itemIndex: number,
	name: string | IBinaryData,
): IBinaryData {
	try {
		return context.helpers.assertBinaryData(itemIndex, name);
	} catch {
		return refuseMissing(name, Object.keys(context.getInputData()[itemIndex]?.binary ?? {}));
	}
}

/**
 * The file of one item, by the name of its binary field or by the binary object itself.
 * @throws InputError when the item has no such file, or n8n cannot open it
 */
export async function itemFile(
	context: IExecuteFunctions,
	itemIndex: number,
	nameOrBinary: string | IBinaryData,
): Promise<MediaFile> {
	const binary = isBinary(nameOrBinary)
		? nameOrBinary
		: namedBinary(context, itemIndex, nameOrBinary);
	const id = textOf(binary.id);
	const fileName = textOf(binary.fileName);
	const extension = textOf(binary.fileExtension);
	const { mimeType: inUrl, ...content } = id
		? { ...(await storedContent(context, id, binary.bytes)), mimeType: undefined }
		: inlineContent(binary.data, fileName ?? textOf(nameOrBinary));
	const stated = [textOf(binary.mimeType), inUrl].map(safeMimeType);
	// Where the type says nothing, the name may say more; the bytes are read where neither does.
	const named = [extensionOf(fileName ?? ''), extension ?? ''].map(typeOfExtension);
	const mimeType =
		stated.find((type) => !saysNothing(type)) ??
		named.find((type) => type !== undefined)?.mimeType ??
		mimeTypeOfBytes(await beginning(content)) ??
		safeMimeType(undefined);
	return { fileName: safeFileName(fileName, mimeType, extension), mimeType, ...content };
}

import { createHash } from 'node:crypto';
import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { extensionOf, mimeTypeOf, safeFileName, safeMimeType, UNKNOWN_MIME_TYPE } from './fileName';
import type { MediaFile } from './mediaFile';

type Content = Pick<MediaFile, 'size' | 'identity' | 'open'>;

/** With an id, n8n holds the bytes outside the item (disk, S3, database) and streams them. */
async function storedContent(
	context: IExecuteFunctions,
	id: string,
	binary: IBinaryData,
): Promise<Content> {
	const size = binary.bytes ?? (await context.helpers.getBinaryMetadata(id)).fileSize;
	return { size, identity: id, open: async () => await context.helpers.getBinaryStream(id) };
}

/** Without an id (in-memory mode, pinned and hand-made items) the bytes are in the item, as base64. */
function inlineContent(binary: IBinaryData): Content {
	const bytes = Buffer.from(binary.data, 'base64');
	const identity = createHash('sha256').update(bytes).digest('base64url');
	return { size: bytes.length, identity, open: async () => bytes };
}

/**
 * The file of one item, by the name of its binary field or by the binary object itself.
 * @throws NodeOperationError (n8n's own wording) when the item has no such file
 */
export async function itemFile(
	context: IExecuteFunctions,
	itemIndex: number,
	nameOrBinary: string | IBinaryData,
): Promise<MediaFile> {
	const binary = context.helpers.assertBinaryData(itemIndex, nameOrBinary);
	const stated = safeMimeType(binary.mimeType);
	// "Some bytes" says nothing; the name may say more.
	const mimeType =
		stated === UNKNOWN_MIME_TYPE
			? (mimeTypeOf(extensionOf(binary.fileName ?? '') || (binary.fileExtension ?? '')) ?? stated)
			: stated;
	return {
		fileName: safeFileName(binary.fileName, mimeType, binary.fileExtension),
		mimeType,
		...(binary.id ? await storedContent(context, binary.id, binary) : inlineContent(binary)),
	};
}

import type { BinaryHelperFunctions } from 'n8n-workflow';

/** The stream that n8n gives for a stored file. */
export type FileStream = Awaited<ReturnType<BinaryHelperFunctions['getBinaryStream']>>;

/** A file of an item, ready to be sent but not opened yet. */
export interface MediaFile {
	/** Name that the recipient sees. */
	fileName: string;
	/** The item's own mime type. */
	mimeType: string;
	/** Size in bytes, exactly as many as `open` gives. */
	size: number;
	/**
	 * Tells apart files that are in the item itself, by their bytes. A stored file has none: n8n renames
	 * it when the run ends, so that its ID is a place and no identity.
	 */
	digest?: () => string;
	/** Opens the file; every call gives a fresh stream, or the bytes where n8n holds them in memory. */
	open(): Promise<FileStream | Buffer>;
}

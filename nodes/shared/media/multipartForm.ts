import FormData from 'form-data';
import { InputError } from '../inputError';
import type { FormPart } from '../request';
import type { FileStream, MediaFile } from './mediaFile';

const grouped = (count: number): string => count.toLocaleString('en-US');

/** @param found ends a sentence that begins with "it has" */
function wrongSize({ fileName }: MediaFile, found: string): InputError {
	return new InputError({
		field: 'File',
		value: fileName,
		reason: `is not as large as n8n says: it has ${found} bytes. It changed while it was being sent, or its size was wrong from the start`,
		hint: 'Run the node that makes the file again. Where an expression or a Code node gives the file, leave "bytes" out of it, and n8n looks the size up',
	});
}

function unreadable({ fileName }: MediaFile, error: Error): InputError {
	return new InputError({
		field: 'File',
		value: fileName,
		reason: 'could not be read to its end',
		hint: `Run the node that makes the file again. n8n says: ${error.message.split('\n')[0] ?? ''}`,
	});
}

/**
 * A multipart body and the files open in it; it can be sent once. It counts the bytes of its files while
 * they go out, and breaks off at a file that is larger or smaller than was announced: no service gets
 * another length than the header says, and none waits for bytes that never come.
 */
export class MultipartForm extends FormData {
	/** What was found wrong with a file; the request then ends with it. */
	flaw: InputError | undefined;

	/** Bytes of the body that were read so far. */
	uploaded = 0;

	readonly #streams: FileStream[] = [];

	/**
	 * For each text that the body is still to write, the file that it ends. A value is written as three
	 * texts (headers, value, line break), a file as two with its bytes between them.
	 */
	readonly #ends: (MediaFile | undefined)[] = [];

	/** Bytes of the current file that were read so far. */
	#read = 0;

	#isClosed = false;

	constructor() {
		super();
		// A file may break before the request listens, and an event that nobody hears would end n8n.
		this.on('error', () => undefined);
	}

	/** Lays out the parts and opens their files. Every length is known, hence a true Content-Length. */
	async add(parts: readonly FormPart[]): Promise<void> {
		for (const part of parts) {
			if ('value' in part) {
				this.#ends.push(undefined, undefined, undefined);
				this.append(part.field, part.value);
				continue;
			}
			const { fileName, mimeType, size } = part.file;
			const content = await part.file.open();
			if (!Buffer.isBuffer(content)) this.#watch(content, part.file);
			this.#ends.push(undefined, part.file);
			this.append(part.field, content, {
				filename: fileName,
				contentType: mimeType,
				knownLength: size,
			});
		}
	}

	/** Every piece of the body passes here, in order: files as buffers, all else as text. */
	write(chunk: Buffer | string): void {
		this.flaw ??= typeof chunk === 'string' ? this.#countText() : this.#countBytes(chunk);
		if (this.flaw) {
			this.emit('error', this.flaw);
			this.destroy();
			return;
		}
		this.uploaded += Buffer.byteLength(chunk);
		this.emit('data', chunk);
	}

	/** Closes files that are still open; harmless after a full upload. */
	close(): void {
		this.#isClosed = true;
		for (const stream of this.#streams) stream.destroy();
	}

	#countText(): InputError | undefined {
		const file = this.#ends.shift();
		const read = this.#read;
		this.#read = 0;
		return file && read < file.size
			? wrongSize(file, `only ${grouped(read)} of ${grouped(file.size)}`)
			: undefined;
	}

	#countBytes(chunk: Buffer): InputError | undefined {
		this.#read += chunk.length;
		const [file] = this.#ends;
		return file && this.#read > file.size
			? wrongSize(file, `more than ${grouped(file.size)}`)
			: undefined;
	}

	#watch(stream: FileStream, file: MediaFile): void {
		this.#streams.push(stream);
		stream.once('error', (error: Error) => {
			this.flaw ??= unreadable(file, error);
		});
		// A file that was closed early gives no end, for which the request would wait until its time is over.
		stream.once('close', () => {
			if (this.#isClosed || stream.readableEnded) return;
			this.flaw ??= wrongSize(file, `fewer than ${grouped(file.size)}`);
			this.emit('error', this.flaw);
		});
	}
}

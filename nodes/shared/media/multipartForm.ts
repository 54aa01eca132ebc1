import FormData from 'form-data';
import type { FormPart } from '../request';
import type { FileStream } from './mediaFile';

/** A multipart body and the files open in it; it can be sent once. */
export class MultipartForm {
	readonly body = new FormData();

	readonly #streams: FileStream[] = [];

	#uploaded = 0;

	constructor() {
		this.body.on('data', (chunk: Buffer | string) => {
			this.#uploaded += Buffer.byteLength(chunk);
		});
	}

	/** Bytes of the body that were read so far. */
	get uploaded(): number {
		return this.#uploaded;
	}

	/** Lays out the parts and opens their files. Every length is known, hence a true Content-Length. */
	async add(parts: readonly FormPart[]): Promise<void> {
		for (const part of parts) {
			if ('value' in part) {
				this.body.append(part.field, part.value);
				continue;
			}
			const { fileName, mimeType, size } = part.file;
			const content = await part.file.open();
			if (!Buffer.isBuffer(content)) this.#streams.push(content);
			this.body.append(part.field, content, {
				filename: fileName,
				contentType: mimeType,
				knownLength: size,
			});
		}
	}

	/** Closes files that are still open; harmless after a full upload. */
	close(): void {
		for (const stream of this.#streams) stream.destroy();
	}
}

import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An uploaded file on disk. */
export interface Upload {
	id: string;
	name: string;
	mimeType: string;
	/** Bytes. */
	size: number;
	/** Lower-case hex. */
	sha256: string;
	path: string;
}

/** Uploaded files in a temporary folder of their own. */
export class UploadFolder {
	private readonly uploads = new Map<string, Upload>();

	private constructor(readonly path: string) {}

	/** @param parent Folder to create the temporary folder in. */
	static async create(parent = tmpdir()): Promise<UploadFolder> {
		return new UploadFolder(await mkdtemp(join(parent, 'lancepilot-islash-sandbox-')));
	}

	/** Writes the stream to disk, never holding more than a chunk of it in memory. */
	async save(content: Readable, name: string, mimeType: string): Promise<Upload> {
		const id = randomUUID();
		const path = join(this.path, id);
		const hash = createHash('sha256');
		let size = 0;
		const meter = new PassThrough().on('data', (chunk: Buffer) => {
			hash.update(chunk);
			size += chunk.length;
		});
		try {
			await pipeline(content, meter, createWriteStream(path));
		} catch (error) {
			await rm(path, { force: true });
			throw error;
		}
		const upload = { id, name, mimeType, size, sha256: hash.digest('hex'), path };
		this.uploads.set(id, upload);
		return upload;
	}

	find(id: string): Upload | undefined {
		return this.uploads.get(id);
	}

	async remove(upload: Pick<Upload, 'id'>): Promise<void> {
		this.uploads.delete(upload.id);
		await rm(join(this.path, upload.id), { force: true });
	}

	async removeAll(): Promise<void> {
		this.uploads.clear();
		await rm(this.path, { recursive: true, force: true });
	}
}

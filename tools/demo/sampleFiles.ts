import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that the demo sends. */
export interface SampleFile {
	name: string;
	mimeType: string;
	content: Buffer;
	/** Lower-case hex, of the file on disk. */
	sha256: string;
}

const samples = {
	photo: ['photo.jpg', 'image/jpeg'],
	invoice: ['invoice.pdf', 'application/pdf'],
	voiceNote: ['voice-note.ogg', 'audio/ogg'],
	clip: ['clip.mp4', 'video/mp4'],
} as const;

/** The files by the name of the binary field that the workflow expects them in. */
export type SampleFiles = Record<keyof typeof samples, SampleFile>;

/** Reads the files that stand beside this one. */
export async function readSampleFiles(): Promise<SampleFiles> {
	const [photo, invoice, voiceNote, clip] = await Promise.all([
		readSample(...samples.photo),
		readSample(...samples.invoice),
		readSample(...samples.voiceNote),
		readSample(...samples.clip),
	]);
	return { photo, invoice, voiceNote, clip };
}

async function readSample(name: string, mimeType: string): Promise<SampleFile> {
	const content = await readFile(join(__dirname, 'files', name));
	const sha256 = createHash('sha256').update(content).digest('hex');
	return { name, mimeType, content, sha256 };
}

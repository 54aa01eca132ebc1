import type { FileStream } from '../media/mediaFile';

/** Largest answer that is read, in bytes; a list of 100 templates has a few hundred thousand. */
const LARGEST_ANSWER = 10 * 1024 * 1024;

/** What was read of a body, and whether that is all of it. */
interface Reading {
	text: string;
	isWhole: boolean;
}

async function readText(stream: FileStream): Promise<Reading> {
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		// n8n types the chunks of a stream as `any`; without an encoding they are buffers.
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > LARGEST_ANSWER) return { text: '', isWhole: false };
			chunks.push(chunk);
		}
	} catch {
		// The connection broke off: what came is not the answer.
		return { text: Buffer.concat(chunks).toString(), isWhole: false };
	}
	return { text: Buffer.concat(chunks).toString(), isWhole: true };
}

/**
 * Reads the body of an answer, as far as its size and the time allow.
 * @param timeout milliseconds
 * @returns parsed JSON; the text where it is none, or where the body was not read to its end
 */
export async function readBody(stream: FileStream, timeout: number): Promise<unknown> {
	const done = new AbortController();
	// A race, since the stream that axios gives ends only when its server sends or hangs up.
	const expiry = new Promise<Reading>((resolve) => {
		AbortSignal.timeout(timeout).addEventListener(
			'abort',
			() => resolve({ text: '', isWhole: false }),
			{ signal: done.signal },
		);
	});
	const { text, isWhole } = await Promise.race([readText(stream), expiry]);
	done.abort();
	stream.destroy();
	try {
		return isWhole ? JSON.parse(text) : text;
	} catch {
		return text;
	}
}

import type { FileStream } from '../../media/mediaFile';
import type { Deadline } from './deadline';

/** Largest answer that is read, in bytes; a list of 100 templates has a few hundred thousand. */
const LARGEST_ANSWER = 10 * 1024 * 1024;

/** Leaves a byte order mark out, which no JSON may have. */
const decoder = new TextDecoder();

/**
 * By 'readable': an asynchronous iterator, and 'data' too, cost more than the few bytes of an answer
 * are worth.
 * @returns undefined where the body was not read to its end
 */
async function readText(stream: FileStream, ended: Promise<void>): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	return await new Promise((resolve) => {
		const giveUp = () => resolve(undefined);
		// The stream that axios gives ends only when its server sends or hangs up.
		void ended.then(giveUp);
		// n8n types the chunks of a stream as `any`; without an encoding they are buffers.
		const next = () => stream.read() as Buffer | null;
		stream.on('readable', () => {
			for (let chunk = next(); chunk; chunk = next()) {
				size += chunk.length;
				chunks.push(chunk);
			}
			if (size > LARGEST_ANSWER) giveUp();
		});
		stream.once('end', () => resolve(decoder.decode(Buffer.concat(chunks))));
		// The connection broke off: what came is not the answer.
		stream.on('error', giveUp);
		stream.once('close', giveUp);
	});
}

/**
 * Reads the body of an answer, as far as its size and the time allow.
 * @param deadline of the request; closes the connection when the body was not read to its end
 * @returns parsed JSON, the text where it is none, or undefined where it was not read to its end
 */
export async function readBody(
	stream: FileStream,
	{ ended, end }: Pick<Deadline, 'ended' | 'end'>,
): Promise<unknown> {
	const text = await readText(stream, ended);
	if (text === undefined) {
		stream.destroy();
		end();
		return undefined;
	}
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

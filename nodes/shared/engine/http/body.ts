import type { FileStream } from '../../media/mediaFile';

/** Largest answer that is read, in bytes; a list of 100 templates has a few hundred thousand. */
const LARGEST_ANSWER = 10 * 1024 * 1024;

/**
 * By 'readable': an asynchronous iterator, and 'data' too, cost more than the few bytes of an answer
 * are worth.
 * @returns undefined where the body was not read to its end
 */
async function readText(stream: FileStream, signal: AbortSignal): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	return await new Promise((resolve) => {
		const settle = (text: string | undefined) => {
			signal.removeEventListener('abort', giveUp);
			resolve(text);
		};
		const giveUp = () => settle(undefined);
		// The stream that axios gives ends only when its server sends or hangs up.
		signal.addEventListener('abort', giveUp);
		// n8n types the chunks of a stream as `any`; without an encoding they are buffers.
		const next = () => stream.read() as Buffer | null;
		stream.on('readable', () => {
			for (let chunk = next(); chunk; chunk = next()) {
				size += chunk.length;
				chunks.push(chunk);
			}
			if (size > LARGEST_ANSWER) giveUp();
		});
		// Leaves a byte order mark out, which no JSON may have.
		stream.once('end', () => settle(new TextDecoder().decode(Buffer.concat(chunks))));
		// The connection broke off: what came is not the answer.
		stream.on('error', giveUp);
		stream.once('close', giveUp);
	});
}

/**
 * Reads the body of an answer, as far as its size and the time allow.
 * @param signal comes when the time is over
 * @param abandon closes the connection; called when the body was not read to its end
 * @returns parsed JSON, the text where it is none, or undefined where it was not read to its end
 */
export async function readBody(
	stream: FileStream,
	signal: AbortSignal,
	abandon: () => void,
): Promise<unknown> {
	const text = await readText(stream, signal);
	if (text === undefined) {
		stream.destroy();
		abandon();
		return undefined;
	}
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

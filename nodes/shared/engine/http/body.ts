import type { FileStream } from '../../media/mediaFile';

/** Largest answer that is read, in bytes; a list of 100 templates has a few hundred thousand. */
const LARGEST_ANSWER = 10 * 1024 * 1024;

/** What was read of a body, and whether that is all of it. */
interface Reading {
	text: string;
	isWhole: boolean;
}

/** By 'readable': an asynchronous iterator, and 'data' too, cost more than the few bytes of an answer are worth. */
async function readText(stream: FileStream, timeout: number): Promise<Reading> {
	const chunks: Buffer[] = [];
	let size = 0;
	const expiry = AbortSignal.timeout(timeout);
	return await new Promise((resolve) => {
		const settle = (reading: Reading) => {
			expiry.removeEventListener('abort', giveUp);
			resolve(reading);
		};
		const giveUp = () => settle({ text: '', isWhole: false });
		const finish = (isWhole: boolean) =>
			// Leaves a byte order mark out, which no JSON may have.
			settle({ text: new TextDecoder().decode(Buffer.concat(chunks)), isWhole });
		// The stream that axios gives ends only when its server sends or hangs up.
		expiry.addEventListener('abort', giveUp);
		// n8n types the chunks of a stream as `any`; without an encoding they are buffers.
		const next = () => stream.read() as Buffer | null;
		stream.on('readable', () => {
			for (let chunk = next(); chunk; chunk = next()) {
				size += chunk.length;
				chunks.push(chunk);
			}
			if (size > LARGEST_ANSWER) giveUp();
		});
		stream.once('end', () => finish(true));
		// The connection broke off: what came is not the answer.
		stream.on('error', () => finish(false));
		stream.once('close', () => finish(false));
	});
}

/**
 * Reads the body of an answer, as far as its size and the time allow.
 * @param timeout milliseconds
 * @param abandon closes the connection; called when the body was not read to its end
 * @returns parsed JSON; the text where it is none, or where the body was not read to its end
 */
export async function readBody(
	stream: FileStream,
	timeout: number,
	abandon: () => void,
): Promise<unknown> {
	const { text, isWhole } = await readText(stream, timeout);
	if (!isWhole) {
		stream.destroy();
		abandon();
		return text;
	}
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

import type { IBinaryData, IWebhookFunctions } from 'n8n-workflow';
import { extensionOf, safeFileName } from '../media/fileName';
import { saysNothing, typeOfExtension } from '../media/fileTypes';
import type { FileStream } from '../media/mediaFile';
import { safeMimeType } from '../media/mimeType';
import type { WebhookEvent } from './event';
import { at, firstText } from './said';

/** Largest file that is downloaded, in bytes: WhatsApp's largest document. */
export const LARGEST_FILE = 100 * 1024 * 1024;

/** Longest time that a download may take, in milliseconds. */
export const LONGEST_DOWNLOAD = 120_000;

/** A file that n8n has stored, or why there is none. */
export type Download = { file: IBinaryData } | { reason: string };

/** What n8n offers for it. Its request helper keeps away from private addresses where n8n is told to. */
type Helpers = Pick<IWebhookFunctions['helpers'], 'httpRequest' | 'prepareBinaryData'>;

/** What n8n's request helper gives with `returnFullResponse`. */
interface FullResponse {
	statusCode: number;
	headers: Readonly<Record<string, unknown>>;
	body: FileStream;
}

const TOO_LARGE = `it is larger than ${LARGEST_FILE} bytes`;

/** The last part of an address, where it looks like the name of a file. */
function nameIn(url: string): string | undefined {
	const last = new URL(url).pathname.split('/').at(-1) ?? '';
	if (extensionOf(last) === '') return undefined;
	try {
		return decodeURIComponent(last);
	} catch {
		// A percent sign that is no code: the name as it stands.
		return last;
	}
}

/** Ends a stream that gets larger than is taken, whatever its server said. */
function limit(stream: FileStream): void {
	let size = 0;
	// Paused first: to listen to a stream sets it going, before n8n is there to store it.
	stream.pause();
	stream.on('data', ({ length }: Buffer) => {
		size += length;
		if (size > LARGEST_FILE) stream.destroy(new Error(TOO_LARGE));
	});
}

async function store(helpers: Helpers, url: string, event: WebhookEvent): Promise<IBinaryData> {
	const deadline = AbortSignal.timeout(LONGEST_DOWNLOAD);
	// No credential goes along: the address is the service's word, and may be of any host.
	const { statusCode, headers, body } = (await helpers.httpRequest({
		method: 'GET',
		url,
		encoding: 'stream',
		timeout: LONGEST_DOWNLOAD,
		abortSignal: deadline,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	})) as FullResponse; // n8n types every answer as `any`.
	let broken: Error | undefined;
	// Also for a stream that breaks before n8n listens to it: nobody else would, and Node.js would end n8n.
	body.on('error', (error) => (broken ??= error));
	const tooLate = () => body.destroy(new Error('it took too long'));
	deadline.addEventListener('abort', tooLate);
	try {
		if (statusCode !== 200) throw new Error(`its server answered ${statusCode}`);
		if (Number(headers['content-length']) > LARGEST_FILE) throw new Error(TOO_LARGE);
		limit(body);
		const name = event.fileName ?? nameIn(url);
		const mimeType = safeMimeType(
			[
				event.mimeType,
				headers['content-type'],
				typeOfExtension(extensionOf(name ?? ''))?.mimeType,
			].find((type): type is string => typeof type === 'string' && !saysNothing(type)),
		);
		return await helpers.prepareBinaryData(body, safeFileName(name, mimeType), mimeType);
	} catch (error) {
		// Who stores a stream that was ended says only that it ended too early.
		throw broken ?? error;
	} finally {
		deadline.removeEventListener('abort', tooLate);
		body.destroy();
	}
}

/** The file of an event, as n8n has stored it; undefined for one without a file. Never throws. */
export async function download(
	helpers: Helpers,
	event: WebhookEvent,
): Promise<Download | undefined> {
	const { mediaUrl, mediaId } = event;
	if (mediaUrl === undefined) {
		if (mediaId === undefined) return undefined;
		return { reason: 'The file was not downloaded: the service gave its ID, but no address' };
	}
	try {
		return { file: await store(helpers, mediaUrl, event) };
	} catch (error) {
		const words = firstText(at(error, 'message')) ?? String(error);
		// The first line alone: what follows may be a stack.
		return { reason: `The file was not downloaded: ${words.split('\n')[0]}` };
	}
}

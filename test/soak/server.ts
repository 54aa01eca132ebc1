// The counting server, a process of its own: takes messages, makes trouble, keeps the book.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { partsOf } from '../support/multipart';
import { accept, json } from '../support/recorder';
import { FIRST_RECIPIENT, hashOf, type Book, type FromServer } from './book';
import { faultOf, type Fault } from './faults';

const [seed = ''] = process.argv.slice(2);
let book: Book = {};

const tell = (message: FromServer) => process.send?.(message);

const ANSWERS = {
	busy: json(429, { message: 'Too Many Attempts.' }, { 'retry-after': '0' }),
	away: json(503, { message: 'Maintenance' }, { 'retry-after': '0' }),
	broken: json(500, { message: 'Server Error' }),
	refused: json(422, { message: 'No' }),
	unreadable: json(201, []),
	reset: (response: ServerResponse) => response.destroy(),
};

function contentHash(request: IncomingMessage, body: Buffer): string {
	const { method = '', url = '', headers } = request;
	if (url.endsWith('/text')) return hashOf(JSON.parse(body.toString()).text.body as string);
	return hashOf(partsOf({ method, url, headers, body }).at(-1)?.content ?? '');
}

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const item = Number(/\/number\/(\d+)\//.exec(request.url ?? '')?.[1]) - FIRST_RECIPIENT;
	const entry = (book[item] ??= { requests: 0, delivered: 0 });
	const planned = faultOf(seed, item);
	const fault: Fault | undefined = ++entry.requests <= (planned?.times ?? 0) ? planned : undefined;
	if (fault?.kind === 'cut') {
		request.once('data', () => request.destroy());
		return;
	}
	const body = await buffer(request);
	if (!fault || fault.isDelivered) {
		entry.delivered++;
		entry.content = contentHash(request, body);
	}
	const { method = '', url = '', headers } = request;
	(fault ? ANSWERS[fault.kind] : accept)(response, { method, url, headers, body });
}

const server = createServer((request, response) => void take(request, response));
server.listen(0, '127.0.0.1', () => {
	// The address of a server on a TCP port is never a string.
	tell({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
// Whoever asks gets the book, and a new one is begun.
process.on('message', () => {
	tell({ book });
	book = {};
});
process.on('disconnect', () => process.exit());

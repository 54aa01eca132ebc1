// The counting server of both services, a process of its own: takes messages, makes trouble, keeps the book.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startStandInServer } from '../../tools/standInServer';
import { partsOf } from '../support/multipart';
import { accept, json, type RecordedRequest, type Reply } from '../support/recorder';
import { FIRST_RECIPIENT, hashOf, type Book, type Entry, type FromServer } from './book';
import { faultOf, type Fault } from './faults';
import type { Way } from './items';

const [seed = ''] = process.argv.slice(2);
let book: Book = {};

const tell = (message: FromServer) => process.send?.(message);

const ANSWERS: Record<Exclude<Fault['kind'], 'cut' | 'refused' | 'away'>, Reply> = {
	busy: json(429, { message: 'Too Many Attempts.' }, { 'retry-after': '0' }),
	broken: json(500, { message: 'Server Error' }),
	unreadable: json(201, []),
	reset: (response) => response.destroy(),
};

/** How each service says no: Lancepilot with a status, iSlash with a code of its own. */
const REFUSALS: Record<Way['service'], Reply> = {
	Lancepilot: json(422, { message: 'No' }),
	iSlash: json(200, { meta: { code: 'RESP_CLOSED', message: 'No session' }, data: {} }),
};

/** Out of service in the words of each: those of a gateway would leave a message in doubt. */
const AWAY: Record<Way['service'], Reply> = {
	Lancepilot: json(503, { message: 'Maintenance' }, { 'retry-after': '0' }),
	iSlash: json(503, { meta: { code: 'RESP_AWAY', message: 'Away' } }, { 'retry-after': '0' }),
};

function contentHash({ url, ...request }: RecordedRequest): string {
	if (url.endsWith('/text')) return hashOf(JSON.parse(request.body.toString()).text.body as string);
	const content = partsOf({ url, ...request }).find(({ headers }) =>
		/; name="text"|; filename=/.test(headers[0] ?? ''),
	);
	return hashOf(content?.content ?? '');
}

/** The recipient, which Lancepilot has in the path and iSlash at the beginning of the form. */
const RECIPIENT = /\/number\/(\d+)\/|name="identity"\r\n\r\n(\d+)\r/;

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method = '', url = '', headers } = request;
	// A read that asks why a message was refused; it finds nothing wrong, and is no message.
	if (method === 'GET') {
		accept(response, { method, url, headers, body: Buffer.alloc(0) });
		return;
	}
	const chunks: Buffer[] = [];
	let fault: Fault | undefined;
	let entry: Entry | undefined;
	// Without an encoding, the chunks of a request are buffers.
	for await (const chunk of request as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		if (entry) continue;
		const recipient = RECIPIENT.exec(url + Buffer.concat(chunks).toString('latin1'));
		if (!recipient) continue;
		const item = Number(recipient[1] ?? recipient[2]) - FIRST_RECIPIENT;
		entry = book[item] ??= { requests: 0, delivered: 0 };
		const planned = faultOf(seed, item);
		if (++entry.requests <= (planned?.times ?? 0)) fault = planned;
		if (fault?.kind === 'cut') {
			// The request alone may be complete already.
			request.socket.destroy();
			return;
		}
	}
	if (!entry) throw new Error(`No recipient in ${method} ${url}`);
	const recorded = { method, url, headers, body: Buffer.concat(chunks) };
	if (!fault || fault.isDelivered) {
		entry.delivered++;
		entry.content = contentHash(recorded);
	}
	replyTo(url, fault)(response, recorded);
}

function replyTo(url: string, fault: Fault | undefined): Reply {
	if (!fault || fault.kind === 'cut') return accept;
	const service = url.startsWith('/api/v3/') ? 'Lancepilot' : 'iSlash';
	if (fault.kind === 'refused') return REFUSALS[service];
	return fault.kind === 'away' ? AWAY[service] : ANSWERS[fault.kind];
}

// Whoever asks gets the book, and a new one is begun.
process.on('message', () => {
	tell({ book });
	book = {};
});
process.on('disconnect', () => process.exit());
void startStandInServer((request, response) => void take(request, response)).then(({ url }) =>
	tell({ url }),
);

import { once } from 'node:events';
import {
	createServer,
	type IncomingHttpHeaders,
	type RequestListener,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

/** A request as it came over the wire. */
export interface RecordedRequest {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Answers a request whose body was read to its end. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void;

/** Answers with a status, a JSON body and headers. */
export const json =
	(status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
	(response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify(body));
	};

/** Reads the body of a request to its end, then replies. Who hangs up before gets no reply. */
export const afterBody =
	(reply: Reply): RequestListener =>
	(request, response) => {
		const { method = '', url = '', headers } = request;
		buffer(request).then(
			(body) => reply(response, { method, url, headers, body }),
			() => undefined,
		);
	};

/**
 * An HTTP server on this computer that stands in for a service.
 * @param take is given each request before its body is read: it may read it, count it, answer it,
 * cut it off, or do nothing; `afterBody` makes one of a reply
 */
export async function startStandInServer(take: RequestListener) {
	const server = createServer(take);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// The address of a server on a TCP port is never a string.
	const { port } = server.address() as AddressInfo;
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		/** How many connections are open. */
		connections: promisify(server.getConnections.bind(server)),
		/** Refuses new connections from now on; those that are open live on. */
		shut: () => void server.close(),
		/** Listens at the same port again. */
		open: () => void server.listen(port, '127.0.0.1'),
		/** Cuts all connections and ends. */
		close: async () => {
			server.closeAllConnections();
			if (!server.listening) return;
			server.close();
			await once(server, 'close');
		},
	};
}

/** A running stand-in server. */
export type StandInServer = Awaited<ReturnType<typeof startStandInServer>>;

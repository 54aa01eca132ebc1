import { once } from 'node:events';
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it came over the wire. */
export interface RecordedRequest {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Answers a request whose body was read to its end. */
export type Reply = (response: ServerResponse, request: RecordedRequest) => void;

/** Says yes in the words of both services at once. */
export const accept: Reply = (response) => {
	response.writeHead(201, { 'content-type': 'application/json' });
	response.end(
		JSON.stringify({
			meta: { code: 'RESP_OKAY', message: 'Success' },
			data: { message: { id: 9126 } },
		}),
	);
};

/** Says that there is nothing, in the words of a list of either service. */
export const acceptList: Reply = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ meta: { code: 'RESP_OKAY', message: 'Success' }, data: [] }));
};

/** Answers with a status, a JSON body and headers. */
export const json =
	(status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
	(response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(JSON.stringify(body));
	};

/** The credentials of both services, at this address. */
export const credentialsAt = (url: string) => ({
	lancepilotApi: { accessToken: 'lance-t0ken', baseUrl: `${url}/api/v3` },
	islashApi: { baseUrl: `${url}/api/public`, userToken: 'user-t0ken', sessionKey: 's3ss-key' },
});

/** A bare HTTP server that keeps every request as it came and answers as told. */
export async function startRecorder() {
	const requests: RecordedRequest[] = [];
	let reply = accept;
	const server = createServer((request: IncomingMessage, response) => {
		void buffer(request).then((body) => {
			const { method = '', url = '', headers } = request;
			const recorded = { method, url, headers, body };
			requests.push(recorded);
			reply(response, recorded);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// The address of a server on a TCP port is never a string.
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}`;
	return {
		url,
		requests,
		credentials: credentialsAt(url),
		/** From now on answers so. */
		answerWith(next: Reply) {
			reply = next;
		},
		/** Forgets the requests and answers with yes again. */
		reset() {
			requests.length = 0;
			reply = accept;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** A running recorder. */
export type Recorder = Awaited<ReturnType<typeof startRecorder>>;

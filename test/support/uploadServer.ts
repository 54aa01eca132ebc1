import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialsAt } from './recorder';

/** A server that sees each request before its body was read, to read it or not as it likes. */
export async function startUploadServer(take: RequestListener) {
	const requests: IncomingMessage[] = [];
	let connections = 0;
	const server = createServer((request, response) => {
		requests.push(request);
		take(request, response);
	});
	server.on('connection', (socket) => {
		connections++;
		socket.once('close', () => connections--);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// The address of a server on a TCP port is never a string.
	const { port } = server.address() as AddressInfo;
	return {
		credentials: credentialsAt(`http://127.0.0.1:${port}`),
		requests,
		/** How many connections are open once none is, or after a while: closing takes a moment. */
		async connectionsSettled() {
			// Who does not read does not see the other end hang up either.
			for (const request of requests) request.resume();
			for (let looks = 0; looks < 200 && connections > 0; looks++) await sleep(10);
			return connections;
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

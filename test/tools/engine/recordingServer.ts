import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it came over the wire. */
export interface RecordedRequest {
	url: string;
	headers: NodeJS.Dict<string | string[]>;
	body: Buffer;
}

/**
 * Answers every request with its own path, and keeps what it got. Refuses the token and the key
 * `wrong`, texts that say `refuse`, and knows an account at `/account` only.
 */
export async function startRecordingServer() {
	const requests: RecordedRequest[] = [];
	const server = createServer((request, response) => {
		void buffer(request).then((body) => {
			const { url = '', headers } = request;
			requests.push({ url, headers, body });
			const isRefused =
				body.includes('refuse') ||
				headers.authorization === 'Bearer wrong' ||
				headers['x-key'] === 'wrong';
			response.statusCode = isRefused ? 401 : 200;
			response.setHeader('content-type', 'application/json');
			const account = url.startsWith('/account') ? { name: 'Ada' } : undefined;
			response.end(JSON.stringify({ url, account }));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// The address of a server on a TCP port is never a string.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		requests,
		async close() {
			server.close();
			await once(server, 'close');
		},
	};
}

// A process of its own: takes uploads, throws them away and answers how many bytes came.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
	let bytes = 0;
	// Without an encoding, the chunks of a request are buffers.
	for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
	response.writeHead(201, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ data: { bytes } }));
}

const server = createServer((request, response) => void take(request, response));
server.listen(0, '127.0.0.1', () => {
	// The address of a server on a TCP port is never a string.
	process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());

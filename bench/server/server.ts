// The target, a process of its own: reads bodies to the end, and answers as late as the address says:
// /delay/50/… after 50 ms. The answer names the recipient and the bytes that came.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

function answer({ url = '' }: IncomingMessage, response: ServerResponse, bytes: number): void {
	const [, , delay, ...path] = url.split('/');
	const id = path.includes('number') ? path[path.indexOf('number') + 1] : path.at(-1);
	const body = JSON.stringify({ data: { id, bytes } });
	const send = () => {
		response.writeHead(201, { 'content-type': 'application/json' });
		response.end(body);
	};
	if (Number(delay) > 0) setTimeout(send, Number(delay));
	else send();
}

const server = createServer((request, response) => {
	let bytes = 0;
	request.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
	});
	request.on('end', () => answer(request, response, bytes));
});
server.listen(0, '127.0.0.1', 1024, () => {
	// The address of a server on a TCP port is never a string.
	process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit());

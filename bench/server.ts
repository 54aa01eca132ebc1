// The target, a process of its own: reads bodies to the end, and answers as late as the address says:
// /delay/50/… after 50 ms. The answer names the recipient and the bytes that came.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startStandInServer } from '../tools/standInServer';

function answer({ url = '' }: IncomingMessage, response: ServerResponse, bytes: number): void {
	const [, , delay, ...path] = url.split('/');
	const body = JSON.stringify({ data: { id: path[path.indexOf('number') + 1], bytes } });
	const send = () => {
		response.writeHead(201, { 'content-type': 'application/json' });
		response.end(body);
	};
	if (Number(delay) > 0) setTimeout(send, Number(delay));
	else send();
}

process.on('disconnect', () => process.exit());
void startStandInServer((request, response) => {
	// Counted and forgotten: what is measured must not wait for a server that keeps files.
	let bytes = 0;
	request.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
	});
	request.on('end', () => answer(request, response, bytes));
}).then(({ url }) => process.send?.(url));

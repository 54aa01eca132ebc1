import { connect } from 'node:net';
import { once } from 'node:events';
import { afterBody, json, startStandInServer } from '../../tools/standInServer';

/** Sends these bytes as they are, and gives the whole answer. */
async function exchange(port: number, bytes: string): Promise<string> {
	const socket = connect(port, '127.0.0.1');
	socket.setEncoding('latin1').write(bytes);
	let answer = '';
	for await (const chunk of socket) answer += String(chunk);
	return answer;
}

const HEAD = 'POST /path HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-length: 5\r\n\r\n';

test('A request can be answered before its body has come', async () => {
	const server = await startStandInServer((_, response) => void response.end('early'));
	expect(await exchange(server.port, HEAD)).toMatch(/early/);
	await server.close();
});

test('A reply has the request with its whole body', async () => {
	const server = await startStandInServer(
		afterBody((response, request) => {
			const { method, url, body } = request;
			json(201, { method, url, body: body.toString() })(response, request);
		}),
	);
	const answer = await exchange(server.port, `${HEAD}12345`);
	expect(answer).toMatch(/^HTTP\/1\.1 201 /);
	expect(answer).toContain('{"method":"POST","url":"/path","body":"12345"}');
	await server.close();
});

test('A port that is shut refuses, and takes connections when it is open again', async () => {
	const server = await startStandInServer((_, response) => void response.end('back'));
	server.shut();
	await expect(exchange(server.port, HEAD)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	server.open();
	expect(await exchange(server.port, HEAD)).toMatch(/back/);
	await server.close();
});

test('Open connections are counted, and closing the server cuts them', async () => {
	const server = await startStandInServer(() => undefined);
	const socket = connect(server.port, '127.0.0.1');
	await once(socket, 'connect');
	while ((await server.connections()) === 0);
	const closed = once(socket, 'close');
	socket.resume();
	await server.close();
	await closed;
	expect(await server.connections()).toBe(0);
});

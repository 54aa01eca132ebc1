import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { credentialsAt, json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const options = { timeout: 500, maxRetries: 0 };

/** What a server does to a socket on which a request has come. */
const MISDEEDS: [string, (socket: Socket) => void][] = [
	[
		'101 with Upgrade',
		(socket) =>
			socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
	],
	['100 without end', (socket) => drip(socket, 'HTTP/1.1 100 Continue\r\n\r\n')],
	['102 without end', (socket) => drip(socket, 'HTTP/1.1 102 Processing\r\n\r\n')],
	[
		'103 without end',
		(socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'),
	],
	[
		'headers that drip',
		(socket) => {
			socket.write('HTTP/1.1 201 Created\r\n');
			drip(socket, 'X-More: 1\r\n');
		},
	],
	[
		'a body that drips',
		(socket) => {
			socket.write('HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n');
			drip(socket, ' ');
		},
	],
	['silence', () => undefined],
];

function drip(socket: Socket, text: string) {
	const timer = setInterval(() => socket.write(text), 20);
	socket.once('close', () => clearInterval(timer));
}

describe.each(MISDEEDS)('A server that answers with %s', (_, misbehave) => {
	let server: Server;
	let credentials: ReturnType<typeof credentialsAt>;
	let closed: Promise<unknown>;

	beforeEach(async () => {
		closed = new Promise((resolve) => {
			server = createServer((socket) => {
				socket.on('error', () => undefined);
				socket.once('close', resolve);
				socket.once('data', () => misbehave(socket));
			});
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		credentials = credentialsAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	});

	afterEach(async () => {
		server.close();
		await once(server, 'close');
	});

	test.each([
		['a text through Lancepilot', lancepilotNode('sendText', { text: 'Hello', options })],
		['a text through iSlash', islashNode({ text: 'Hello', options })],
		['a question', lancepilotNode('checkWindow', { options })],
	])('is left when the time is over, and the connection is closed: %s', async (_name, node) => {
		const { error } = await runNode(engine, { credentials }, node);
		await closed;
		expect(error?.message).toMatch(/did not answer in time|cannot be read/);
	});
});

test('The time counts over headers and body together', async () => {
	// Each part comes within the time that the whole has.
	const slow: Reply = (response) => {
		setTimeout(() => {
			response.writeHead(201, { 'content-type': 'application/json' });
			response.write(' ');
			setTimeout(() => response.end('{"data":{"id":1}}'), 700);
		}, 700);
	};
	recorder.answerWith(slow);
	const node = lancepilotNode('sendText', { text: 'Hello', options: { timeout: 1000 } });
	const { error } = await runNode(engine, recorder, node);
	expect(error?.message).toContain('the message may have been delivered');
});

test('An answer in time is taken, however often the connection was quiet', async () => {
	recorder.answerWith((response, request) => {
		setTimeout(() => json(201, { data: { id: 1 } })(response, request), 300);
	});
	const node = lancepilotNode('sendText', { text: 'Hello', options: { timeout: 10_000 } });
	const { items } = await runNode(engine, recorder, node);
	expect(items[0]?.json).toEqual({ id: 1 });
});

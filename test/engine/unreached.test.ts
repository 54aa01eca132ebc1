import { spawn, type ChildProcess } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { lancepilotNode, runNode } from '../support/nodes';
import { credentialsAt } from '../support/recorder';
import { engine, setUpStation } from '../support/station';

setUpStation();

const node = lancepilotNode('sendText', {
	text: 'Hello',
	options: { timeout: 1000, maxRetries: 0 },
});

async function sendTo(url: string) {
	const { error } = await runNode(engine, { credentials: credentialsAt(url) }, node);
	return { message: error?.message, description: error?.description };
}

const NOT_SENT = {
	message: 'Lancepilot could not be reached',
	description: expect.stringContaining('Nothing reached the service.'),
};

describe('Nothing was sent, and it says so, where', () => {
	test.each(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_MEMORY', 'EBUSY'])(
		'looking the host up ends with %s',
		async (code) => {
			const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((
				hostname: string,
				_options: object,
				give: (error: Error) => void,
			) => {
				const error = new Error(`getaddrinfo ${code} ${hostname}`);
				give(Object.assign(error, { code, syscall: 'getaddrinfo', hostname }));
				// The function has several signatures; Node calls it with this one.
			}) as typeof dns.lookup);
			const told = await sendTo('http://host.invalid');
			lookup.mockRestore();
			expect(told).toMatchObject(NOT_SENT);
		},
	);

	test.each([
		['the port is closed', 'http://127.0.0.1:1'],
		['there is no way to the address', 'http://255.255.255.255'],
	])('%s', async (_, url) => {
		expect(await sendTo(url)).toMatchObject(NOT_SENT);
	});

	describe('something listens that', () => {
		let server: Server;
		const urlOf = () => `//127.0.0.1:${(server.address() as AddressInfo).port}`;

		async function listen(onConnection: Parameters<typeof createServer>[1]) {
			server = createServer(onConnection).listen(0, '127.0.0.1');
			await once(server, 'listening');
		}

		afterEach(() => server.close());

		test('never answers the handshake of TLS', async () => {
			await listen((socket) => socket.resume().on('error', () => undefined));
			expect(await sendTo(`https:${urlOf()}`)).toMatchObject(NOT_SENT);
		});

		test('closes the connection in the handshake of TLS', async () => {
			await listen((socket) => socket.once('data', () => socket.destroy()));
			expect(await sendTo(`https:${urlOf()}`)).toMatchObject(NOT_SENT);
		});

		test('resets the connection in the handshake of TLS', async () => {
			await listen((socket) => socket.once('data', () => socket.resetAndDestroy()));
			expect(await sendTo(`https:${urlOf()}`)).toMatchObject(NOT_SENT);
		});

		test('does not speak TLS', async () => {
			await listen((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n')));
			expect(await sendTo(`https:${urlOf()}`)).toMatchObject(NOT_SENT);
		});

		test('but takes the request and resets the connection: that may have been delivered', async () => {
			await listen((socket) => socket.once('data', () => socket.resetAndDestroy()));
			const { message } = await sendTo(`http:${urlOf()}`);
			expect(message).toContain('the message may have been delivered');
		});
	});

	describe('a host answers no attempt to connect', () => {
		let listener: ChildProcess;
		let port: number;

		beforeAll(async () => {
			// A socket that listens and never accepts: its queue is full after a few connections, and the
			// system drops the next attempts. Node always accepts, hence another language.
			const script = `
import socket, time
server = socket.socket()
server.bind(("127.0.0.1", 0))
server.listen(0)
waiting = []
for _ in range(3):
    client = socket.socket()
    client.setblocking(False)
    client.connect_ex(server.getsockname())
    waiting.append(client)
print(server.getsockname()[1], flush=True)
time.sleep(60)`;
			listener = spawn('python3', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
			const [line] = (await once(listener.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
			port = Number(line.toString());
		});

		afterAll(() => listener.kill());

		test('until the time is over', async () => {
			expect(await sendTo(`http://127.0.0.1:${port}`)).toMatchObject({
				message: NOT_SENT.message,
				description: expect.stringContaining('in the time it was given'),
			});
		});
	});
});

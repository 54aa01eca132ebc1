import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isTaken } from '../../../../nodes/shared/webhook/http';

/** Sends a request, and gives the response that is to be written, and the client's way to hang up. */
async function called(): Promise<{ response: ServerResponse; hangUp: () => void }> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has such an address.
	const { port } = server.address() as AddressInfo;
	const client = new AbortController();
	const answer = fetch(`http://127.0.0.1:${port}/`, { signal: client.signal });
	const gone = answer.then(async (response) => await response.text()).catch(() => undefined);
	const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
	void gone.finally(() => server.close());
	return { response, hangUp: () => client.abort() };
}

describe.each([
	[200, true],
	[428, false],
	[500, false],
	[503, false],
])('A call that is answered %i is taken: %s', (status, taken) => {
	test('where the service waits for it', async () => {
		const { response } = await called();
		const answered = isTaken(response);
		response.writeHead(status).end('{}');
		expect(await answered).toBe(taken);
	});

	test('where the service has hung up before', async () => {
		const { response, hangUp } = await called();
		const answered = isTaken(response);
		hangUp();
		await once(response, 'close');
		// As Express does: with the length known.
		response.statusCode = status;
		response.setHeader('content-length', 2);
		response.end('{}');
		expect(await answered).toBe(taken);
	});
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Playground } from '../../../tools/n8n/playground';
import { startPlayground } from '../../../tools/n8n/playground';

/** Where an n8n is, and the cookie of its owner, who is signed in. */
export interface N8nAddress {
	n8nUrl: string;
	cookie: string;
}

/**
 * Offers an n8n with these settings, which starts when a test first asks for its address. A test does
 * not start it itself: a process that it starts outlives Ctrl-C.
 */
export async function offerN8n(environment: Record<string, string>) {
	let started: Promise<Playground> | undefined;
	const server = createServer((_request, response) => {
		started ??= startPlayground({ environment });
		void started.then(
			({ url, api: { cookie } }) => {
				const address: N8nAddress = { n8nUrl: url, cookie };
				response.end(JSON.stringify(address));
			},
			(error: unknown) => response.writeHead(500).end(String(error)),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// The address of a server on a TCP port is never a string.
	const { port } = server.address() as AddressInfo;
	return {
		/** Answers with an `N8nAddress`. */
		url: `http://127.0.0.1:${port}`,
		async stop() {
			server.close();
			await (await started)?.stop();
		},
	};
}

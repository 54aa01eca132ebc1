import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { json } from 'node:stream/consumers';

/** A registered address that keeps what is posted to it. */
export interface Listener {
	url: string;
	/** In the order of arrival. */
	bodies: Record<string, unknown>[];
	/** Settles when so many have arrived. */
	until(count: number): Promise<void>;
	close(): void;
}

/** @param status what it answers */
export async function startListener(status = 200): Promise<Listener> {
	const bodies: Record<string, unknown>[] = [];
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			bodies.push(body as Record<string, unknown>); // Both services post objects.
			response.writeHead(status).end();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		bodies,
		until: async (count) => {
			while (bodies.length < count) await sleep(20);
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

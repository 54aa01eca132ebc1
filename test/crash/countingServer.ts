import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A stand-in for Lancepilot that counts what it is given. */
export interface CountingServer {
	/** For the credential. */
	baseUrl: string;
	/** The recipient of every message received so far, in order of arrival. */
	deliveries: readonly string[];
	/** Settles once so many messages have arrived in all. */
	reached(count: number): Promise<void>;
	stop(): void;
}

/** @param answerAfter ms from the last byte of a message to its answer */
export async function startCountingServer(answerAfter: number): Promise<CountingServer> {
	const deliveries: string[] = [];
	let waiting: { count: number; resolve: () => void }[] = [];

	const server = createServer((request, response) => {
		const recipient = /\/([^/]+)\/messages\/text$/.exec(request.url ?? '')?.[1];
		request.resume().on('end', () => {
			if (recipient === undefined) {
				response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');
				return;
			}
			deliveries.push(recipient);
			for (const { resolve } of waiting.filter(({ count }) => count <= deliveries.length))
				resolve();
			waiting = waiting.filter(({ count }) => count > deliveries.length);
			const answer = {
				status: 201,
				message: 'Resource created successfully.',
				data: { recipient },
			};
			void sleep(answerAfter).then(() =>
				response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
			);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A server that listens on a port has such an address.
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/api/v3`,
		deliveries,
		reached: async (count) =>
			new Promise((resolve) => {
				if (deliveries.length >= count) resolve();
				else waiting.push({ count, resolve });
			}),
		stop: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

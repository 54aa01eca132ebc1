import type { Playground } from '../../../tools/n8n/playground';
import { startPlayground } from '../../../tools/n8n/playground';
import { startStandInServer } from '../../../tools/standInServer';

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
	const { url, close } = await startStandInServer((_request, response) => {
		started ??= startPlayground({ environment });
		started.then(
			(playground) => {
				const address: N8nAddress = { n8nUrl: playground.url, cookie: playground.api.cookie };
				response.end(JSON.stringify(address));
			},
			(error: unknown) => response.writeHead(500).end(String(error)),
		);
	});
	return {
		/** Answers with an `N8nAddress`. */
		url,
		async stop() {
			await close();
			await (await started)?.stop();
		},
	};
}

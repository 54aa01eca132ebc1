import { join } from 'node:path';
import { startPeer } from '../../tools/peer';
import type { Book, FromServer } from './book';

/** The counting server in its own process, so that its memory and sockets are not the node's. */
export async function startCountingServer(seed: string) {
	const { hear, say, stop } = startPeer<FromServer>(join(__dirname, 'server.ts'), [seed]);
	const first = await hear();
	if (!('url' in first)) throw new Error('The server did not say where it listens');
	return {
		url: first.url,
		/** What was counted since the last time. */
		async takeBook(): Promise<Book> {
			say('book');
			const answer = await hear();
			return 'book' in answer ? answer.book : {};
		},
		stop,
	};
}

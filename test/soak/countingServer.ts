import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Book, FromServer } from './book';

/** The counting server in its own process, so that its memory and sockets are not the node's. */
export async function startCountingServer(seed: string) {
	const child = fork(join(__dirname, 'server.ts'), [seed]);
	const hear = async (): Promise<FromServer> => {
		// The server sends nothing else.
		const [message] = (await once(child, 'message')) as [FromServer];
		return message;
	};
	const first = await hear();
	if (!('url' in first)) throw new Error('The server did not say where it listens');
	return {
		url: first.url,
		/** What was counted since the last time. */
		async takeBook(): Promise<Book> {
			child.send('book');
			const answer = await hear();
			return 'book' in answer ? answer.book : {};
		},
		async stop() {
			child.disconnect();
			await once(child, 'exit');
		},
	};
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The target server, in its own process. */
export interface TargetServer {
	url: string;
	stop(): Promise<void>;
}

/** @param node path of the Node.js that runs it */
export async function startServer(node: string): Promise<TargetServer> {
	const child = fork(join(__dirname, 'server.ts'), [], {
		execPath: node,
		execArgv: ['--import', 'tsx'],
	});
	// The server sends nothing else.
	const [url] = (await once(child, 'message')) as [string];
	return {
		url,
		async stop() {
			child.disconnect();
			await once(child, 'exit');
		},
	};
}

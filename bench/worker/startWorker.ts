import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Job, Reading } from '../job';
import type { FromWorker } from './messages';

/** A process that measures. */
export interface Worker {
	/** Of the Node.js that it runs on. */
	nodeVersion: string;
	/** @throws when the contestant did not send everything, or mixed it up */
	measure(job: Job): Promise<Reading>;
	stop(): Promise<void>;
}

/** Where jobs are done. */
export interface Site {
	/** Path of the Node.js to measure on. */
	node: string;
	/** Folder whose node_modules has n8n. */
	n8nFolder: string;
	/** Address of the target server. */
	serverUrl: string;
}

export async function startWorker({ node, n8nFolder, serverUrl }: Site): Promise<Worker> {
	const child = fork(join(__dirname, 'worker.ts'), [serverUrl, n8nFolder], {
		execPath: node,
		execArgv: ['--expose-gc', '--import', 'tsx'],
	});
	const gone = once(child, 'exit').then(() => {
		throw new Error('The measuring process ended');
	});
	gone.catch(() => undefined);
	const hear = async (): Promise<FromWorker> => {
		// The worker sends nothing else.
		const [message] = (await Promise.race([once(child, 'message'), gone])) as [FromWorker];
		return message;
	};
	const first = await hear();
	if (!('nodeVersion' in first)) throw new Error('The measuring process did not start');
	return {
		nodeVersion: first.nodeVersion,
		async measure(job) {
			child.send(job);
			const message = await hear();
			if ('reading' in message) return message.reading;
			throw new Error('failure' in message ? message.failure : 'The measuring process began anew');
		},
		async stop() {
			child.disconnect();
			await gone.catch(() => undefined);
		},
	};
}

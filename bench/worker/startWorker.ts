import { join } from 'node:path';
import { startPeer } from '../../tools/peer';
import type { Job, Reading } from '../job';
import type { Site } from '../site';
import type { FromWorker } from './worker';

/** A process that measures. */
export interface Worker {
	/** Of the Node.js that it runs on. */
	nodeVersion: string;
	/** @throws when the contestant did not send everything, or mixed it up */
	measure: (job: Job) => Promise<Reading>;
	stop: () => Promise<void>;
}

export async function startWorker({ node, n8nFolder, serverUrl }: Site): Promise<Worker> {
	const { hear, say, stop } = startPeer<FromWorker>(
		join(__dirname, 'worker.ts'),
		[serverUrl, n8nFolder],
		{ execPath: node, flags: ['--expose-gc'] },
	);
	const first = await hear();
	if (!('nodeVersion' in first)) throw new Error('The measuring process did not start');
	return {
		nodeVersion: first.nodeVersion,
		measure: async (job) => {
			say({ ...job });
			const message = await hear();
			if ('reading' in message) return message.reading;
			throw new Error('failure' in message ? message.failure : 'The measuring process began anew');
		},
		stop,
	};
}

/** Does a job in a process of its own, which has sent one small message before. */
export async function measureAlone(site: Site, job: Job): Promise<Reading> {
	const worker = await startWorker(site);
	try {
		const fileSize = job.fileSize === undefined ? undefined : 1024;
		await worker.measure({ ...job, fileSize, items: 1, batchSize: 1 });
		return await worker.measure(job);
	} finally {
		await worker.stop();
	}
}

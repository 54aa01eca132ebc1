import type { Job, Reading } from '../job';
import { startWorker, type Site } from './startWorker';

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

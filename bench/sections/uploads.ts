import { CONTESTANTS, type Job } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise } from '../statistics';
import type { Worker } from '../worker/startWorker';

const MB = 1024 * 1024;
const FILE_SIZE = 5 * MB;
const COMPARED = ['lancepilot', 'httpRequest'] as const;
const BATCH_SIZES = [1, 5];

/** Files one after another, and five at a time. */
export async function uploads(worker: Worker, plan: Plan): Promise<Section> {
	const jobs = BATCH_SIZES.flatMap((batchSize) =>
		COMPARED.map((contestant): Job => ({
			contestant,
			fileSize: FILE_SIZE,
			items: plan.uploads,
			batchSize,
			delay: 0,
		})),
	);
	for (const job of jobs) await worker.measure({ ...job, items: 5 });
	const readings = await interleave(
		jobs,
		plan.uploadRounds,
		async (job) => await worker.measure(job),
	);
	const throughput = (job: Job) =>
		(readings.get(job) ?? []).map(({ time }) => (job.items * FILE_SIZE) / MB / (time / 1000));
	const of = (name: Job['contestant'], size: number) =>
		jobs
			.filter(({ contestant, batchSize }) => contestant === name && batchSize === size)
			.flatMap(throughput);
	return {
		title: 'Many files',
		notes: [
			`${plan.uploads} files of 5 MB, kept in n8n's filesystem mode, with as many under way at a time as a batch has.`,
		],
		head: ['batch', 'who', 'MB per second'],
		rows: jobs.map((job) => [
			String(job.batchSize),
			CONTESTANTS[job.contestant],
			show(summarise(throughput(job))),
		]),
		targets: BATCH_SIZES.map((size) =>
			atMost(
				`Time for files, ${size} at a time, of the HTTP Request node's`,
				ratio(of('httpRequest', size), of('lancepilot', size)),
				1,
			),
		),
	};
}

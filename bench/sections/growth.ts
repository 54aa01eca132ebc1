import type { Job, Reading } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise } from '../statistics';
import type { Worker } from '../worker/startWorker';

/** The node's default. */
const BATCH_SIZE = 1;
/** Items that a reading needs at least to say something; smaller runs are repeated. */
const ENOUGH = 1000;

/** Runs a job as often as it takes, and adds up. */
async function measureEnough(worker: Worker, job: Job): Promise<Reading> {
	const sum: Reading = { time: 0, cpu: 0, heap: 0, peak: 0 };
	const times = Math.max(1, Math.ceil(ENOUGH / job.items));
	for (let time = 0; time < times; time++) {
		const reading = await worker.measure(job);
		sum.time += reading.time / times;
		sum.cpu += reading.cpu / times;
		sum.heap += reading.heap / times;
	}
	return sum;
}

/** What an item costs as there are more of them. */
export async function growth(worker: Worker, plan: Plan): Promise<Section> {
	const jobs = plan.growth.map((items): Job => ({
		contestant: 'lancepilot',
		items,
		batchSize: BATCH_SIZE,
		delay: 0,
	}));
	const readings = await interleave(
		jobs,
		plan.growthRounds,
		async (job) => await measureEnough(worker, job),
	);
	const perItem = (job: Job | undefined, value: (reading: Reading) => number) =>
		((job && readings.get(job)) ?? []).map((reading) => value(reading) / (job?.items ?? NaN));
	const [few, most] = [jobs.at(0), jobs.at(-1)];
	const cpu = (reading: Reading) => reading.cpu;
	const heap = (reading: Reading) => reading.heap;
	const span = `: ${most?.items ?? 0} items, of ${few?.items ?? 0}`;
	return {
		title: 'Cost as the work grows',
		notes: [
			'Texts one after another, all in one run of the node. The heap is what the output holds after the run.',
		],
		head: ['items', 'CPU ms per item', 'heap per item, bytes'],
		rows: jobs.map((job) => [
			String(job.items),
			show(summarise(perItem(job, cpu)), 2),
			show(summarise(perItem(job, heap))),
		]),
		targets: [
			atMost(`CPU per item${span}`, ratio(perItem(most, cpu), perItem(few, cpu)), 1.1),
			atMost(`Heap per item${span}`, ratio(perItem(most, heap), perItem(few, heap)), 1.1),
		],
	};
}

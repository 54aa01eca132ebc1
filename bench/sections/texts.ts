import { CONTESTANTS, type Contestant, type Job, type Reading } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise } from '../statistics';
import type { Worker } from '../worker/startWorker';

const NODES = ['lancepilot', 'httpRequest'] as const;
const BATCH_SIZES = [1, 10, 50];
const DELAY = 50;

function jobs(
	contestants: readonly Contestant[],
	delay: number,
	itemsOf: (batchSize: number) => number,
): Job[] {
	return BATCH_SIZES.flatMap((batchSize) =>
		contestants.map((contestant) => ({
			contestant,
			items: itemsOf(batchSize),
			batchSize,
			delay,
		})),
	);
}

const cpuPerText = ({ items }: Job, { cpu }: Reading) => cpu / items;
const textsPerSecond = ({ items }: Job, { time }: Reading) => items / (time / 1000);

/** Many small messages: how fast, and how much of the processor. */
export async function texts(worker: Worker, plan: Plan): Promise<Section> {
	const quick = jobs(['helperLoop', ...NODES], 0, () => plan.texts);
	const delayed = jobs(NODES, DELAY, (batchSize) => plan.delayedTexts[batchSize] ?? 0);
	// What is compiled and cached on first use is not what an item costs.
	for (const job of quick.slice(0, 3)) await worker.measure({ ...job, items: 500 });
	const measure = async (job: Job) => await worker.measure(job);
	const readings = new Map([
		...(await interleave(quick, plan.textRounds, measure)),
		...(await interleave(delayed, plan.delayedRounds, measure)),
	]);

	type Value = typeof cpuPerText;
	const valuesOf = (job: Job, value: Value) =>
		(readings.get(job) ?? []).map((reading) => value(job, reading));
	/** Of one contestant, with all sizes of a batch. */
	const all = (among: readonly Job[], name: Contestant, value: Value) =>
		among.filter(({ contestant }) => contestant === name).flatMap((job) => valuesOf(job, value));
	// Without a delay, since each size of a batch then asks the same of the processor.
	const cpu = (name: Contestant) => all(quick, name, cpuPerText);
	const speed = (name: Contestant) => all([...quick, ...delayed], name, textsPerSecond);
	return {
		title: 'Many texts',
		notes: [
			'All have as many requests under way at a time: those of one batch. The HTTP Request node itself sends all its items at once, and its own batching does not wait for the answers of a batch; so it is given a batch of items at a time, without the cost of the loop that would do so in a workflow.',
			'Where the server answers after 50 ms, fewer texts are sent, or one after another would take minutes.',
			"The loop that does the same calls n8n's request helper for each text, reads recipient and text as expressions, as every node does, and has the answer as a stream, without which nothing would keep an answer from filling the memory. What the Lancepilot node adds is its checks, its ledger and its words.",
		],
		head: ['answer', 'batch', 'texts', 'who', 'texts per second', 'CPU ms per text'],
		rows: [...quick, ...delayed].map((job) => [
			job.delay === 0 ? 'at once' : `after ${job.delay} ms`,
			String(job.batchSize),
			String(job.items),
			CONTESTANTS[job.contestant],
			show(summarise(valuesOf(job, textsPerSecond))),
			show(summarise(valuesOf(job, cpuPerText)), 2),
		]),
		targets: [
			atMost(
				'CPU per text, of the loop that does the same',
				ratio(cpu('lancepilot'), cpu('helperLoop')),
				1.08,
			),
			atMost(
				"CPU per text, of the HTTP Request node's",
				ratio(cpu('lancepilot'), cpu('httpRequest')),
				1,
			),
			atMost(
				"Time for texts, of the HTTP Request node's",
				ratio(speed('httpRequest'), speed('lancepilot')),
				1,
			),
		],
	};
}

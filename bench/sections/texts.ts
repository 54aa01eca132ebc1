import { CONTESTANTS, type Contestant, type Job, type Reading } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise } from '../statistics';
import type { Worker } from '../worker/startWorker';

const COMPARED = [
	'bareHelper',
	'bareHelperWithExpressions',
	'boundedHelper',
	'lancepilot',
	'httpRequest',
] as const;
const BATCH_SIZES = [1, 10, 50];
const DELAY = 50;

type Readings = Map<Job, Reading[]>;

function jobs(delay: number, itemsOf: (batchSize: number) => number): Job[] {
	return BATCH_SIZES.flatMap((batchSize) =>
		COMPARED.map((contestant) => ({ contestant, items: itemsOf(batchSize), batchSize, delay })),
	);
}

/** Values of one contestant, by what is asked of a reading. */
function pick(
	readings: Readings,
	like: Job,
	name: Contestant,
	value: (reading: Reading) => number,
) {
	const { delay, batchSize } = like;
	for (const [job, found] of readings) {
		if (job.contestant === name && job.delay === delay && job.batchSize === batchSize) {
			return found.map(value);
		}
	}
	throw new Error(`${name} was not measured`);
}

/** Many small messages: how fast, and how much of the processor. */
export async function texts(worker: Worker, plan: Plan): Promise<Section> {
	const quick = jobs(0, () => plan.texts);
	const delayed = jobs(DELAY, (batchSize) => plan.delayedTexts[batchSize] ?? 0);
	// What is compiled and cached on first use is not what an item costs.
	for (const job of quick.slice(0, COMPARED.length)) await worker.measure({ ...job, items: 500 });
	const measure = async (job: Job) => await worker.measure(job);
	const readings: Readings = new Map([
		...(await interleave(quick, plan.textRounds, measure)),
		...(await interleave(delayed, plan.delayedRounds, measure)),
	]);

	const rows = [...quick, ...delayed].map((job) => {
		const own = (value: (reading: Reading) => number) => pick(readings, job, job.contestant, value);
		const floor = pick(readings, job, 'bareHelper', ({ cpu }) => cpu);
		return [
			job.delay === 0 ? 'at once' : `after ${job.delay} ms`,
			String(job.batchSize),
			String(job.items),
			CONTESTANTS[job.contestant],
			show(summarise(own(({ time }) => job.items / (time / 1000)))),
			show(summarise(own(({ cpu }) => cpu / job.items)), 2),
			`${ratio(
				own(({ cpu }) => cpu),
				floor,
			).median.toFixed(2)}x`,
		];
	});

	/** Of all batch sizes without delay, since each asks the same of the processor. */
	const cpu = (name: Contestant) =>
		quick
			.filter(({ contestant }) => contestant === name)
			.flatMap((job) => pick(readings, job, name, (reading) => reading.cpu / job.items));
	const speed = (name: Contestant) =>
		[...quick, ...delayed]
			.filter(({ contestant }) => contestant === name)
			.flatMap((job) => pick(readings, job, name, (reading) => job.items / reading.time));
	return {
		title: 'Many texts',
		notes: [
			'All have as many requests under way at a time: those of one batch. The HTTP Request node itself sends all its items at once, and its own batching does not wait for the answers of a batch; so it is given a batch of items at a time, without the cost of the loop that would do so in a workflow.',
			'Where the server answers after 50 ms, fewer texts are sent, or one after another would take minutes.',
			"Between the bare loop and a node that may be trusted stand two prices of n8n's, each a row of its own. Reading recipient and text from the item, as every node does, costs two expressions. And n8n wraps an answer that is read as a stream into two more streams; without that, nothing would keep an answer from filling the memory, so the Lancepilot node pays it. What the Lancepilot node itself adds is its distance from the last of these rows.",
		],
		head: [
			'answer',
			'batch',
			'texts',
			'who',
			'texts per second',
			'CPU ms per text',
			'CPU of the floor',
		],
		rows,
		targets: [
			atMost("CPU per text, of the bare loop's", ratio(cpu('lancepilot'), cpu('bareHelper')), 1.15),
			atMost(
				"CPU per text, of the bare loop's with expressions and a stream",
				ratio(cpu('lancepilot'), cpu('boundedHelper')),
				1.15,
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

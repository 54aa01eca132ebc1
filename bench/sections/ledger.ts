import { CONTESTANTS, type Job } from '../job';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { ratio, summarise } from '../statistics';
import type { Worker } from '../worker/startWorker';

/** What remembering each message costs. */
export async function ledger(worker: Worker, plan: Plan): Promise<Section> {
	const job = { items: plan.texts, batchSize: 10, delay: 0 };
	const withIt: Job = { ...job, contestant: 'lancepilot' };
	const without: Job = { ...job, contestant: 'withoutLedger' };
	await worker.measure({ ...without, items: 500 });
	const readings = await interleave(
		[withIt, without],
		plan.textRounds,
		async (each) => (await worker.measure(each)).cpu / each.items,
	);
	const cpu = (each: Job) => readings.get(each) ?? [];
	const row = (each: Job) => [CONTESTANTS[each.contestant], show(summarise(cpu(each)), 3)];
	return {
		title: 'The ledger',
		notes: [
			'The node remembers what it has sent, so that Retry On Fail and Retry send nothing twice. Here it is compared with itself without that, which is possible in this bench only.',
		],
		head: ['who', 'CPU ms per text'],
		rows: [row(withIt), row(without)],
		targets: [
			atMost(
				"CPU per text, of the node's own without its ledger",
				ratio(cpu(withIt), cpu(without)),
				1.1,
			),
		],
	};
}

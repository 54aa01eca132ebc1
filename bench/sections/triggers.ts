import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openN8n, type OpenN8n } from '../n8n';
import type { Plan } from '../plan';
import { show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { percentile, ratio, summarise } from '../statistics';
import { call, publishRivals, type Rival } from '../triggers/rivals';
import { watchPeak } from '../worker/peakMemory';

/** Calls under way at the same time in a burst. */
const CONNECTIONS = 20;
/** Milliseconds between two calls that have n8n for themselves; it ends a run in less. */
const PAUSE = 100;

/** What one trigger took. Times are in milliseconds. */
interface Reading {
	median: number;
	slow: number;
	burstMedian: number;
	burstSlow: number;
	perSecond: number;
	/** Bytes of resident memory at the peak of the burst, over what n8n had before. */
	peak: number;
}

/** What Meta posts when a customer writes, which iSlash is said to pass on: all of them read it. */
function message(): string {
	const value = {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '15005550100', phone_number_id: '1' },
		contacts: [{ profile: { name: 'Ada' }, wa_id: '442079460958' }],
		messages: [
			{
				from: '442079460958',
				id: `wamid.${randomUUID()}`,
				timestamp: '1700000300',
				type: 'text',
				text: { body: 'Is it ready?' },
			},
		],
	};
	return JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
	});
}

/** Settles when no run of the workflow is under way any more. */
async function haveEnded({ api }: OpenN8n, { workflowId }: Rival): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['new', 'running'] }));
	for (;;) {
		const list = await api.call('GET', `/executions?limit=1&filter=${filter}`);
		if ((list as { results: unknown[] }).results.length === 0) return;
		await sleep(20);
	}
}

async function oneByOne(rival: Rival, count: number): Promise<number[]> {
	const times: number[] = [];
	for (let index = 0; index < count; index++) {
		times.push(await call(rival, message()));
		await sleep(PAUSE);
	}
	return times;
}

async function burst(rival: Rival, count: number): Promise<number[]> {
	const times: number[] = [];
	let left = count;
	const caller = async () => {
		while (left-- > 0) times.push(await call(rival, message()));
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, caller));
	return times;
}

async function measure(n8n: OpenN8n, rival: Rival, plan: Plan): Promise<Reading> {
	const calm = await oneByOne(rival, plan.triggerCalls);
	await haveEnded(n8n, rival);
	const peak = watchPeak(n8n.processId);
	const start = performance.now();
	const busy = await burst(rival, plan.triggerBurst);
	await haveEnded(n8n, rival);
	const perSecond = (plan.triggerBurst / (performance.now() - start)) * 1000;
	return {
		median: percentile(calm, 0.5),
		slow: percentile(calm, 0.95),
		burstMedian: percentile(busy, 0.5),
		burstSlow: percentile(busy, 0.95),
		perSecond,
		peak: peak(),
	};
}

/** How fast the triggers answer and start runs, beside those of n8n. */
export async function triggers(plan: Plan): Promise<Section> {
	const n8n = await openN8n();
	const rivals = await publishRivals(n8n);
	// What a first use loads.
	for (const rival of rivals) await burst(rival, CONNECTIONS);
	for (const rival of rivals) await haveEnded(n8n, rival);
	const readings = await interleave(
		rivals,
		plan.triggerRounds,
		async (rival) => await measure(n8n, rival, plan),
	);
	await n8n.close();
	const of = (rival: Rival | undefined, key: keyof Reading) =>
		((rival && readings.get(rival)) ?? []).map((reading) => reading[key]);
	const [own] = rivals;
	const times = (rival: Rival, key: keyof Reading) =>
		`${ratio(of(rival, key), of(own, key)).median.toFixed(2)}x`;
	return {
		title: 'Triggers',
		notes: [
			`The real n8n with SQLite, a workflow for each trigger that ends with it, and the same bytes posted to all. First ${plan.triggerCalls} calls, each with n8n for itself; then a burst of ${plan.triggerBurst}, ${CONNECTIONS} at a time, counted until the last run has ended. n8n answers when it has stored the run.`,
			'Ratios are to the first row. Nearly all of the time and memory is n8n: for every call it sets up an engine for expressions while the trigger is asked, one more for its credential, and one for the run; its Webhook node alone is spared the first.',
		],
		head: [
			'trigger',
			'ms to the answer',
			'95th percentile',
			'of the first',
			'ms in the burst',
			'95th percentile',
			'runs per second',
			'of the first',
			'MB over idle',
		],
		rows: rivals.map((rival) => [
			rival.name,
			show(summarise(of(rival, 'median')), 1),
			show(summarise(of(rival, 'slow')), 1),
			times(rival, 'median'),
			show(summarise(of(rival, 'burstMedian'))),
			show(summarise(of(rival, 'burstSlow'))),
			show(summarise(of(rival, 'perSecond')), 1),
			times(rival, 'perSecond'),
			show(summarise(of(rival, 'peak').map((bytes) => bytes / 1024 / 1024))),
		]),
		targets: [],
	};
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nApi } from '../../tools/n8n/n8nApi';
import type { N8nProcess, N8nStart } from '../../tools/n8n/n8nProcess';
import { startN8n } from '../../tools/n8n/n8nProcess';
import type { Receiver } from './receiver';

/** What one run with kills needs. */
interface KillRun {
	start: N8nStart;
	api: N8nApi;
	receiver: Receiver;
	workflowId: string;
	/** Path of the workflow's webhook. */
	path: string;
	/** Phone numbers, digits only, as the server sees them. */
	people: readonly string[];
	kills: number;
	random: () => number;
}

/** A kill comes after 1 to this many messages of an attempt … */
const LATEST_KILL = 30;
/** … and up to this many ms later, so that it also falls between two messages or two nodes. */
const LATEST_DELAY = 60;
/** ms to see whether n8n goes on with anything by itself after a start. */
const WATCH_AFTER_START = 2000;

/**
 * Triggers the workflow, kills n8n in the middle, starts it again, retries the newest execution,
 * kills again, …; at last lets it end.
 * @returns the running n8n, and the recipients in order of delivery, one list per attempt
 * @throws Error if n8n resumes by itself, or does not mark a killed execution as crashed
 */
export async function killRun(
	running: N8nProcess,
	{ start, api, receiver, workflowId, path, people, kills, random }: KillRun,
): Promise<{ running: N8nProcess; attempts: string[][] }> {
	const { recipients } = receiver;
	const attempts: string[][] = [];
	let from = recipients().length;
	let attempt = api.trigger(path, { people: people.map((phone) => ({ phone })) });
	for (let kill = 0; kill < kills; kill++) {
		const goal = from + 1 + Math.floor(random() * LATEST_KILL);
		// A retry settles when it ends; the webhook answers at once and settles nothing.
		const ended = kill === 0 ? new Promise<never>(() => undefined) : attempt.then(() => true);
		if ((await Promise.race([receiver.reached(goal), ended])) === true) break;
		await sleep(random() * LATEST_DELAY);
		// The call to n8n breaks off with it.
		void attempt.catch(() => undefined);
		await running.end('SIGKILL');
		attempts.push(recipients().slice(from));

		from = recipients().length;
		running = await startN8n(start);
		await sleep(WATCH_AFTER_START);
		if (recipients().length > from) throw new Error('n8n resumed the execution by itself');
		const newest = (await api.executions(workflowId))[0];
		if (newest?.status !== 'crashed') throw new Error(`Not crashed: ${String(newest?.status)}`);
		attempt = api.retry(newest.id);
	}
	await attempt;
	attempts.push(recipients().slice(from));
	return { running, attempts };
}

import { endedExecutions } from '../support/executions';
import { account, type Account } from './accounts';
import { callWebhook, makeCalls, type Call } from './calls';
import type { Cluster } from './cluster';
import { failedIds, pressRetry } from './executions';
import type { Receiver } from './receiver';
import { queueWorkflow, type Build, type Links } from './workflow';

/** What came of a trial. */
interface KillResult {
	/** Executions that n8n shows as failed after the kill. */
	failed: number;
	/** When n8n had ended everything that it would by itself. */
	afterKill: Account;
	/** When the Retry button of each failed execution had been pressed. */
	afterRetry: Account;
	/** When the webhook had been called again for each of them. */
	afterSecondCall: Account;
}

const CALLS = 50;
/** Messages that have arrived when the worker is killed. */
const KILL_AT = 150;

/** Sends 500 messages in 50 executions, kills a worker in the middle, and makes good what failed. */
export async function killTrial(
	cluster: Cluster,
	receiver: Receiver,
	build: Build,
	links: Links,
): Promise<KillResult> {
	const { api, url } = cluster;
	receiver.forget();
	const workflowId = await api.publish(queueWorkflow(build, links));
	const calls = makeCalls(CALLS, 10);
	const byExecution = new Map<string, Call>();
	for (const call of calls) byExecution.set(await callWebhook(url, build.name, call), call);
	await receiver.reached(KILL_AT);
	await cluster.end('worker-1', 'SIGKILL');

	const failed = failedIds(await endedExecutions(api, workflowId, CALLS));
	const failedCalls = failed.map((id) => {
		const call = byExecution.get(id);
		if (!call) throw new Error(`Execution ${id} is of no call`);
		return call;
	});
	const inFailed = new Set(failedCalls.flatMap(({ messages }) => messages.map((it) => it.phone)));
	const messages = calls.flatMap((call) => call.messages);
	const now = () => account(messages, receiver.delivered(), inFailed);
	const afterKill = now();

	await cluster.start('worker-1');
	pressRetry(api, failed);
	await endedExecutions(api, workflowId, CALLS + failed.length);
	const afterRetry = now();

	for (const call of failedCalls) await callWebhook(url, build.name, call);
	await endedExecutions(api, workflowId, CALLS + 2 * failed.length);
	return { failed: failed.length, afterKill, afterRetry, afterSecondCall: now() };
}

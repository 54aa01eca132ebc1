import { endedExecutions } from '../support/executions';
import { account, type Account } from './accounts';
import { callWebhook, makeCalls, type Call } from './calls';
import type { Cluster } from './cluster';
import { failedIds, pressRetry } from './executions';
import { phonesInDoubt } from './inDoubt';
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
	/** When the webhook had been called again for each of them; with a key, for all executions. */
	afterSecondCall: Account;
	/** With a key: when it had been called for all executions once more. */
	afterThirdCall?: Account;
	/** With a key: messages that the last call reported as ones that may have been delivered. */
	inDoubt: number;
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

	const callAgain = async (again: readonly Call[]) => {
		const ids: string[] = [];
		for (const call of again) ids.push(await callWebhook(url, build.name, call));
		const reported: string[] = [];
		for (const id of ids) reported.push(...(await phonesInDoubt(api, id)));
		return new Set(reported);
	};
	if (!build.hasKey) {
		await callAgain(failedCalls);
		return { failed: failed.length, afterKill, afterRetry, afterSecondCall: now(), inDoubt: 0 };
	}
	const nowReported = (reported: ReadonlySet<string>) =>
		account(messages, receiver.delivered(), reported);
	const afterSecondCall = nowReported(await callAgain(calls));
	const inDoubt = await callAgain(calls);
	return {
		failed: failed.length,
		afterKill,
		afterRetry,
		afterSecondCall,
		afterThirdCall: nowReported(inDoubt),
		inDoubt: inDoubt.size,
	};
}

import { endedExecutions } from '../support/executions';
import { account, type Account } from './accounts';
import { callWebhook, makeCalls } from './calls';
import type { Cluster } from './cluster';
import { failedIds, pressRetry } from './executions';
import type { Receiver } from './receiver';
import { queueWorkflow, type Links } from './workflow';

/** Before and after the Retry button on another worker. */
interface RetryResult {
	before: Account;
	after: Account;
}

/**
 * Ten executions on one worker stop at a refused message; then that worker goes, another one comes,
 * and each is retried there. What was sent is known to the other worker through the database only.
 */
export async function retryTrial(
	cluster: Cluster,
	receiver: Receiver,
	links: Links,
): Promise<RetryResult> {
	const { api, url } = cluster;
	receiver.forget();
	const name = 'retry-elsewhere';
	const workflowId = await api.publish(queueWorkflow({ name }, links));
	const calls = makeCalls(10, 10);
	// The sixth of each ten.
	receiver.refuseOnce(calls.map(({ messages }) => messages[5]?.phone ?? ''));
	await cluster.end('worker-2', 'SIGTERM');
	for (const call of calls) await callWebhook(url, name, call);
	const failed = failedIds(await endedExecutions(api, workflowId, calls.length));
	const messages = calls.flatMap((call) => call.messages);
	const inFailed = new Set(messages.map(({ phone }) => phone));
	const before = account(messages, receiver.delivered(), inFailed);

	await cluster.end('worker-1', 'SIGTERM');
	await cluster.start('worker-2');
	pressRetry(api, failed);
	await endedExecutions(api, workflowId, calls.length + failed.length);
	return { before, after: account(messages, receiver.delivered(), inFailed) };
}

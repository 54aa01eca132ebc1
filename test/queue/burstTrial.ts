import { endedExecution } from '../support/executions';
import { account, type Account } from './accounts';
import { callWebhook, makeCalls } from './calls';
import type { Cluster } from './cluster';
import { failedIds } from './executions';
import type { Receiver } from './receiver';
import { queueWorkflow, type Links } from './workflow';

const CALLS = 10;
const PEOPLE_PER_CALL = 10;
/** How often each call is made, one right after another: far faster than one of them is done. */
const TIMES = 8;

/** What came of it. */
interface BurstResult {
	/** Executions that n8n shows as failed. */
	failed: number;
	/** What both workers sent together. */
	sent: Account;
}

/** Calls a webhook with the same orders again and again at once, so that both workers write the same keys. */
export async function burstTrial(
	{ api, url }: Cluster,
	receiver: Receiver,
	links: Links,
): Promise<BurstResult> {
	receiver.forget();
	const name = 'send-once-key-burst';
	await api.publish(queueWorkflow({ name, hasKey: true }, links));
	const calls = makeCalls(CALLS, PEOPLE_PER_CALL);
	const made = calls.flatMap((call) => Array.from({ length: TIMES }, () => call));
	const ids: string[] = [];
	for (const call of made) ids.push(await callWebhook(url, name, call));
	const executions = [];
	for (const id of ids) executions.push(await endedExecution(api, id));
	const messages = calls.flatMap((call) => call.messages);
	return {
		failed: failedIds(executions).length,
		sent: account(messages, receiver.delivered(), new Set()),
	};
}

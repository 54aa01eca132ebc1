import { account, type Account } from './accounts';
import { callWebhook, makeCalls } from './calls';
import type { Cluster } from './cluster';
import { phonesInDoubt } from './inDoubt';
import type { Receiver } from './receiver';
import { queueWorkflow, type Links } from './workflow';

const CALLS = 10;
const PEOPLE_PER_CALL = 10;
/** How often each call is made, one right after another: far faster than one of them is done. */
const TIMES = 8;

/** What came of it. */
interface BurstResult {
	/** Messages that an execution reported as ones that may have been delivered. */
	inDoubt: number;
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
	let inDoubt = 0;
	for (const id of ids) inDoubt += (await phonesInDoubt(api, id)).length;
	const messages = calls.flatMap((call) => call.messages);
	return { inDoubt, sent: account(messages, receiver.delivered(), new Set()) };
}

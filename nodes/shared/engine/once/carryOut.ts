import type { Effect } from '../../purpose';
import type { Connection } from '../../credential/connect';
import { sentences } from '../outcome/failure';
import { requestFingerprint } from './identity';
import type { Entry, Ledger } from './ledger';
import type { RetriedOutcome, RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import type { Settled } from './settled';
import { settledWithout } from './settled';
import type { Task } from './task';
import { WORDING } from '../outcome/wording';

/** What an earlier try of this run left of an item. */
export function recalled(entry: Entry, effect: Effect): Settled {
	if ('sent' in entry) return { records: [entry.sent], retries: 0, isRecalled: true };
	const { description, ...failure } = entry.uncertain;
	return {
		failure: { ...failure, description: sentences([description, WORDING[effect].notRepeated]) },
		isUncertain: true,
		retries: 0,
		isRecalled: true,
	};
}

/** The record, or none where it is nested so deeply that neither n8n nor the ledger could store it. */
function storableRecord({ record: pick }: Task, body: Record<string, unknown>): unknown {
	try {
		const record = pick(body);
		JSON.stringify(record);
		return record;
	} catch {
		return undefined;
	}
}

/** A refused request was surely not carried out, so that another spelling of it may follow. */
async function attemptSpellings(
	connection: Connection,
	{ request, purpose, respelled }: Task,
	policy: RetryPolicy,
): Promise<RetriedOutcome> {
	const first = await attemptWithRetries(connection, request, purpose, policy);
	if (first.outcome.kind !== 'refused') return first;
	const other = respelled?.(request, first.outcome.body);
	if (!other) return first;
	const second = await attemptWithRetries(connection, other, purpose, policy);
	return { ...second, retries: first.retries + second.retries };
}

/**
 * Makes one item's request unless an earlier try of this run has made the same, and remembers what
 * became of it.
 */
export async function sendOnce(
	connection: Connection,
	task: Task,
	policy: RetryPolicy,
	ledger: Ledger,
): Promise<Settled> {
	const { effect } = task.purpose;
	const request = requestFingerprint(connection.baseUrl, task.request);
	const earlier = ledger.recallRequest(request);
	if (earlier) return recalled(earlier, effect);
	const remember = (entry: Entry) => {
		if (effect !== 'read') ledger.record({ item: task.item, request }, entry);
	};

	const { outcome, retries } = await attemptSpellings(connection, task, policy);
	if (outcome.kind === 'done') {
		const record = storableRecord(task, outcome.body);
		remember({ sent: record ?? null });
		return { records: [record], retries, isRecalled: false };
	}
	if (outcome.kind === 'uncertain') remember({ uncertain: outcome.failure });
	return settledWithout(outcome, retries);
}

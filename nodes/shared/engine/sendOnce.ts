import type { ApiRequest } from '../request';
import type { Connection } from './connection';
import type { Failure } from './failure';
import { sentences } from './failure';
import { fingerprint } from './fingerprint';
import type { Entry, Ledger } from './ledger';
import type { RetryPolicy } from './retry';
import { attemptWithRetries } from './retry';

/** What became of one item's request. */
export type Settled = ({ record: unknown } | { failure: Failure; isUncertain: boolean }) & {
	/** How often it was tried again. */
	retries: number;
	/** Whether an earlier try of this run had sent it, so that nothing was sent now. */
	isRecalled: boolean;
};

function recalled(entry: Entry): Settled {
	if ('sent' in entry) return { record: entry.sent, retries: 0, isRecalled: true };
	const { description, ...failure } = entry.uncertain;
	return {
		failure: { ...failure, description: sentences([description, 'It was not sent again']) },
		isUncertain: true,
		retries: 0,
		isRecalled: true,
	};
}

/** The record, or none where it is nested so deeply that neither n8n nor the ledger could store it. */
function storable(record: unknown): unknown {
	try {
		JSON.stringify(record);
		return record;
	} catch {
		return undefined;
	}
}

/**
 * Sends one item's request unless an earlier try of this run has, and remembers what became of it.
 * @param pick takes the record out of the API's `data`
 */
export async function sendOnce(
	connection: Connection,
	request: ApiRequest,
	pick: (data: unknown) => unknown,
	policy: RetryPolicy,
	ledger: Ledger,
): Promise<Settled> {
	const isSend = request.method !== 'GET';
	const key = isSend ? fingerprint(connection.baseUrl, request) : undefined;
	const earlier = key === undefined ? undefined : ledger.recall(key);
	if (earlier) return recalled(earlier);

	const { outcome, retries } = await attemptWithRetries(connection, request, policy);
	if (outcome.kind === 'done') {
		const record = storable(pick(outcome.body.data));
		if (key !== undefined) ledger.record(key, { sent: record ?? null });
		return { record, retries, isRecalled: false };
	}
	const isUncertain = outcome.kind === 'uncertain';
	if (isUncertain && key !== undefined) ledger.record(key, { uncertain: outcome.failure });
	const tries = retries > 0 ? [`Tried ${retries + 1} times`] : [];
	const description = sentences([...tries, outcome.failure.description]);
	return {
		failure: { ...outcome.failure, description },
		isUncertain,
		retries,
		isRecalled: false,
	};
}

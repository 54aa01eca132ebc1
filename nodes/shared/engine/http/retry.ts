import type { Purpose } from '../../purpose';
import type { ApiRequest } from '../../request';
import type { Connection } from '../../credential/connect';
import { attempt } from './attempt';
import type { Gate } from './gate';
import type { Outcome } from '../outcome/outcome';
import { retryDelay } from '../outcome/retryAfter';

/** How a request may be repeated. */
export interface RetryPolicy {
	/** Retries after the first try. */
	maxRetries: number;
	/** Milliseconds for one try; grows with the upload when left out. */
	timeout: number | undefined;
	/** Shared by all requests of a run: while one waits, none is sent. */
	gate: Gate;
	cancelled: AbortSignal | undefined;
}

/** What came of a request, and how often it was repeated. */
export interface RetriedOutcome {
	outcome: Outcome;
	retries: number;
}

/** What came of a request that was not made any more. */
const CANCELLED: Outcome = {
	kind: 'refused',
	failure: { message: 'The execution was cancelled', description: 'Nothing was sent.' },
};

/**
 * Makes a request, and makes it again while it was surely not carried out and may be later.
 * What may have been carried out is never repeated.
 */
export async function attemptWithRetries(
	connection: Connection,
	request: ApiRequest,
	purpose: Purpose,
	{ maxRetries, timeout, gate, cancelled }: RetryPolicy,
): Promise<RetriedOutcome> {
	let outcome: Outcome = CANCELLED;
	for (let retries = 0; ; retries++) {
		const closed = await gate.pass(cancelled);
		// What was surely not sent stays so, whatever comes of a request that is cut off.
		if (cancelled?.aborted) return { outcome, retries: Math.max(0, retries - 1) };
		if (closed) return { outcome: closed, retries: Math.max(0, retries - 1) };
		outcome = await attempt(connection, request, purpose, timeout);
		if (outcome.kind !== 'postponed') return { outcome, retries };
		const isLast = retries >= maxRetries;
		// The other items of the run wait as well for what the service asked, though this one gives up.
		if (!isLast || outcome.retryAfter !== undefined) {
			gate.hold(retryDelay(retries, outcome.retryAfter, Math.random()), outcome);
		}
		if (isLast) return { outcome, retries };
	}
}

import type { Call } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Outcome } from '../outcome/outcome';
import { retryDelay } from '../outcome/retryAfter';
import { attempt } from './attempt';
import type { Gate } from './gate';

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
export type RetriedOutcome = Outcome & {
	retries: number;
	/** Whether it was not made even once: the run was cancelled, or its service is known to be away. */
	isUntried?: boolean;
};

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
	call: Call,
	{ maxRetries, timeout, gate, cancelled }: RetryPolicy,
): Promise<RetriedOutcome> {
	let outcome: Outcome = CANCELLED;
	for (let retries = 0; ; retries++) {
		const kept = await gate.pass(cancelled);
		// A cancelled request would end in doubt, though the one before it was surely not carried out.
		if (kept ?? cancelled?.aborted) {
			return {
				...(kept ?? outcome),
				retries: Math.max(0, retries - 1),
				isUntried: retries === 0,
			};
		}
		outcome = await attempt(connection, call, timeout);
		const mayRetry = outcome.kind === 'postponed' && retries < maxRetries;
		if (outcome.kind === 'postponed') {
			const { retryAfter } = outcome;
			// The other items of the run wait as well for what the service asked, though this one gives up.
			if (mayRetry || retryAfter !== undefined) {
				gate.hold(retryDelay(mayRetry ? retries : 0, retryAfter, Math.random()), outcome);
			}
		}
		if (mayRetry) continue;
		gate.note(outcome);
		return { ...outcome, retries };
	}
}

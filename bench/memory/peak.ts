import { setTimeout as sleep } from 'node:timers/promises';

/** Growth over what the process held when it was idle, in bytes. */
export interface Memory {
	/** Memory of the whole process (resident set); what its start freed is used again first. */
	resident: number;
	/** Buffers outside V8's heap: the chunks of files. */
	external: number;
}

/** Milliseconds between two looks. */
const OFTEN = 5;
/** Milliseconds between two collections. */
const COLLECTION = 20;

/** @throws when Node was started without --expose-gc */
function collect(type: 'minor' | 'major'): void {
	if (!globalThis.gc) throw new Error('Start Node with --expose-gc');
	globalThis.gc({ type, execution: 'sync' });
}

/** Gives back what the start has left. */
export async function collectGarbage(): Promise<void> {
	for (let times = 0; times < 4; times++) {
		collect('major');
		// What a collected object leaves behind is cleared in a later turn.
		await sleep(50);
	}
}

/** Collects young garbage until the process ends. */
export function collectOften(): void {
	setInterval(() => collect('minor'), COLLECTION).unref();
}

/** Looks at the memory until it is told to stop, then gives how far it rose above the start. */
export function watchMemory(): () => Memory {
	const idle = process.memoryUsage();
	const peak: Memory = { resident: 0, external: 0 };
	const look = () => {
		const { rss, external } = process.memoryUsage();
		peak.resident = Math.max(peak.resident, rss - idle.rss);
		peak.external = Math.max(peak.external, external - idle.external);
	};
	const timer = setInterval(look, OFTEN);
	return () => {
		clearInterval(timer);
		look();
		return peak;
	};
}

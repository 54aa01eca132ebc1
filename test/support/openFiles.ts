import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const DESCRIPTORS = '/proc/self/fd';

/** Numbers of the open file descriptors; undefined where the system does not list them. */
export function descriptors(): string[] | undefined {
	try {
		return readdirSync(DESCRIPTORS);
	} catch {
		return undefined;
	}
}

/** Paths of the items' files that are open now; undefined where the system does not list them. */
export function openFiles(): string[] | undefined {
	return descriptors()?.flatMap((name) => {
		try {
			const path = readlinkSync(`${DESCRIPTORS}/${name}`);
			return path.includes('binary_data') ? [path] : [];
		} catch {
			return []; // Closed meanwhile.
		}
	});
}

/** The open files once there are so many, or after a while: opening and closing take a moment. */
export async function openFilesSettled(count: number): Promise<string[]> {
	for (let looks = 0; looks < 200; looks++) {
		if (openFiles()?.length === count) break;
		await sleep(10);
	}
	return openFiles() ?? [];
}

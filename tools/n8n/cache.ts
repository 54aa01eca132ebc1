import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'tmp-';

/** What is downloaded once and used by every clone of the project. */
export function cacheFolder(): string {
	const caches = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
	return join(caches, 'n8n-nodes-lancepilot-islash');
}

/** Whether there is such a process. */
export function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (error) {
		// Another user's process may not be asked, but is there.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Removes what a process left that was killed before it could do so itself. */
async function removeAbandoned(): Promise<void> {
	for (const name of await readdir(cacheFolder())) {
		if (!name.startsWith(PREFIX) || isRunning(Number(name.split('-')[1]))) continue;
		await rm(join(cacheFolder(), name), { recursive: true, force: true });
	}
}

/** Those of this process. */
const temporaryFolders = new Set<string>();

function removeTemporaryFolders(): void {
	for (const folder of temporaryFolders) {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** A new folder in the cache that goes when this process exits, if not earlier. */
export async function temporaryFolder(name: string): Promise<string> {
	await mkdir(cacheFolder(), { recursive: true });
	await removeAbandoned();
	const folder = await mkdtemp(join(cacheFolder(), `${PREFIX}${process.pid}-${name}-`));
	if (temporaryFolders.size === 0) process.once('exit', removeTemporaryFolders);
	temporaryFolders.add(folder);
	return folder;
}

/**
 * The folder of this name in the cache. Where it is missing, `fill` fills another one, which takes the
 * name when it is complete: an installation that was cut short is never used.
 */
export async function cached(
	name: string,
	fill: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = join(cacheFolder(), name);
	if (existsSync(folder)) return folder;
	const temporary = await temporaryFolder(name);
	try {
		await fill(temporary);
		await rename(temporary, folder);
	} catch (error) {
		await rm(temporary, { recursive: true, force: true });
		// Another process can have been faster.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

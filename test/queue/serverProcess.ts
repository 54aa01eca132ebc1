import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';

const run = promisify(execFile);

/** A server to start, and how to see that it answers. */
interface ServerStart {
	command: string;
	args: readonly string[];
	/** The system's user that it runs as; default: the one of this process. */
	userId?: number;
	/** The signal that ends it and all that it started. */
	endWith: 'SIGINT' | 'SIGTERM' | 'SIGQUIT';
	/** A command that succeeds once the server answers. */
	isReady: { command: string; args: readonly string[] };
}

/**
 * A folder for a server's data that goes when this process exits. It is not in the cache, whose
 * folders another user cannot reach.
 */
export async function dataFolder(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `${name}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
	return folder;
}

/** Starts a server that ends with this process at the latest. Gives what ends it. */
export async function startServer(start: ServerStart): Promise<() => Promise<void>> {
	const { command, args, userId, endWith, isReady } = start;
	const child = spawn(command, args, {
		stdio: 'ignore',
		// Ctrl-C is for this process, which then ends the server.
		detached: true,
		uid: userId,
	});
	const gone = once(child, 'exit');
	const end = () => void child.kill(endWith);
	// Before the folder that it writes to is removed.
	process.prependOnceListener('exit', end);
	child.once('exit', () => process.off('exit', end));
	while ((await run(isReady.command, isReady.args).catch(() => undefined)) === undefined) {
		if (child.exitCode !== null) throw new Error(`${command} ended with code ${child.exitCode}`);
		await sleep(100);
	}
	return async () => {
		end();
		await gone;
	};
}

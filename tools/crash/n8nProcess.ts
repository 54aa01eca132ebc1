import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where n8n and its data are. */
export interface Installation {
	/** Folder whose node_modules has n8n. */
	n8n: string;
	/** Node.js 24 or newer. */
	node: string;
	/** Folder that gets n8n's database and log. */
	userFolder: string;
	/** Port of n8n; the next one is taken for its task broker. */
	port: number;
}

/** A running n8n. */
export interface N8nProcess {
	url: string;
	/** Ends it with this signal and waits until it is gone. */
	end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

async function ready(url: string, child: ChildProcess): Promise<void> {
	for (;;) {
		if (child.exitCode !== null) throw new Error(`n8n ended with code ${child.exitCode}`);
		const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		if (answer?.ok) return;
		await sleep(250);
	}
}

/** Starts n8n with SQLite in regular mode, and waits until it answers. */
export async function startN8n({ n8n, node, userFolder, port }: Installation): Promise<N8nProcess> {
	const url = `http://127.0.0.1:${port}`;
	const child = spawn(node, [join(n8n, 'node_modules/n8n/bin/n8n'), 'start'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			...process.env,
			N8N_USER_FOLDER: userFolder,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(port + 1),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_SECURE_COOKIE: 'false',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
		},
	});
	const log = createWriteStream(join(userFolder, 'n8n.log'), { flags: 'a' });
	child.stdout.pipe(log);
	child.stderr.pipe(log);
	const gone = once(child, 'exit');
	// Not a process left behind, should the experiment itself fail.
	const clearAway = (): void => void child.kill('SIGKILL');
	process.once('exit', clearAway);
	child.once('exit', () => process.off('exit', clearAway));
	await ready(url, child);
	return {
		url,
		end: async (signal) => {
			child.kill(signal);
			await gone;
		},
	};
}

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nInstallation } from './installN8n';

/** How n8n is to run. */
export interface N8nStart extends N8nInstallation {
	/** Folder that gets n8n's database and log. */
	userFolder: string;
	port: number;
	/** Port between n8n and its task runner. */
	brokerPort: number;
	/** What n8n is to be; default: `start`, for all that one n8n does. */
	command?: 'start' | 'worker';
	/** More of n8n's settings. */
	environment?: Record<string, string>;
}

/** A running n8n. */
export interface N8nProcess {
	url: string;
	processId: number;
	/** Ends it with this signal and waits until it is gone. */
	end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** What any program needs. No other variable reaches n8n: one could name a database that is in use. */
const NEEDED = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TZ', 'LANG'];

function environmentOf({ userFolder, port, brokerPort, environment }: N8nStart) {
	const outside = Object.entries(process.env).filter(([name]) => NEEDED.includes(name));
	return {
		...Object.fromEntries(outside),
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_SECURE_COOKIE: 'false',
		// Else n8n takes New York's.
		GENERIC_TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
		N8N_PERSONALIZATION_ENABLED: 'false',
		// Nothing that asks a server on the internet.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		...environment,
	};
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function ready(url: string, child: ChildProcess): Promise<void> {
	for (;;) {
		if (hasEnded(child)) throw new Error('n8n ended while it started; its log says why');
		const answer = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
		if (answer?.ok) return;
		await sleep(250);
	}
}

/**
 * Starts n8n and waits until it answers; with SQLite in regular mode unless `environment` says else.
 * It ends with this process at the latest.
 */
export async function startN8n(start: N8nStart): Promise<N8nProcess> {
	const { n8n, node, userFolder, port, command = 'start' } = start;
	const child = spawn(node, [join(n8n, 'node_modules/n8n/bin/n8n'), command], {
		stdio: ['ignore', 'pipe', 'pipe'],
		// A group of its own, so that its task runner can be ended with it.
		detached: process.platform !== 'win32',
		env: environmentOf(start),
	});
	const log = createWriteStream(join(userFolder, 'n8n.log'), { flags: 'a' });
	child.stdout.pipe(log);
	child.stderr.pipe(log);
	const gone = once(child, 'exit');
	const kill = () => {
		if (child.pid === undefined || hasEnded(child)) return;
		if (process.platform === 'win32') child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	};
	// First of all: nothing may write any more into a folder that goes as well.
	process.prependOnceListener('exit', kill);
	child.once('exit', () => process.off('exit', kill));
	const url = `http://127.0.0.1:${port}`;
	await ready(url, child);
	const { pid: processId } = child;
	if (processId === undefined) throw new Error(`${node} did not start`);
	return {
		url,
		processId,
		end: async (signal) => {
			// Asked to end, n8n ends its task runner itself.
			if (signal === 'SIGKILL') kill();
			else child.kill(signal);
			await gone;
		},
	};
}

import { execFile } from 'node:child_process';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../../tools/n8n/freePorts';
import type { Programs } from './debianPackages';
import { dataFolder, startServer } from './serverProcess';

const run = promisify(execFile);

/** A database server of this test's own. */
export interface Postgres {
	port: number;
	/** Gives what a query prints, without headings. */
	query(sql: string): Promise<string>;
	stop(): Promise<void>;
}

/** Postgres refuses to run as root; Debian's package makes a user for it. */
async function userIdFor(): Promise<number | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const { stdout } = await run('id', ['-u', 'postgres']);
	return Number(stdout);
}

/** Starts a Postgres with the database and user `n8n` in a temporary folder. */
export async function startPostgres(programs: Programs, password: string): Promise<Postgres> {
	const folder = await dataFolder('queue-postgres');
	const userId = await userIdFor();
	const passwordFile = join(folder, 'password');
	await writeFile(passwordFile, password);
	for (const path of userId === undefined ? [] : [folder, passwordFile]) {
		await chown(path, userId ?? 0, -1);
	}
	const data = join(folder, 'data');
	const setup = ['-D', data, '-U', 'n8n', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
	await run(programs.initdb, [...setup, '--no-sync', '--encoding=UTF8'], { uid: userId });

	const [port = 0] = await freePorts(1);
	const address = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n'];
	const end = await startServer({
		command: programs.postgres,
		args: ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder],
		userId,
		// Ends at once, connections or not.
		endWith: 'SIGQUIT',
		isReady: { command: programs.pg_isready, args: address },
	});
	const env = { ...process.env, PGPASSWORD: password };
	await run(programs.createdb, [...address, 'n8n'], { env });
	return {
		port,
		async query(sql) {
			const { stdout } = await run(programs.psql, [...address, '-d', 'n8n', '-Atc', sql], { env });
			return stdout.trim();
		},
		stop: end,
	};
}

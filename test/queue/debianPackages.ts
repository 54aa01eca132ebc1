import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { withProgress } from '../../tools/n8n/progress';

const run = promisify(execFile);

/** Debian keeps the programs of Postgres here, by version, and not on the path. */
const POSTGRES = '/usr/lib/postgresql';

async function folders(): Promise<string[]> {
	const versions = await readdir(POSTGRES).catch(() => []);
	const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
	return [
		...newestFirst.map((version) => join(POSTGRES, version, 'bin')),
		...(process.env.PATH ?? '').split(delimiter),
	];
}

async function find(program: string): Promise<string | undefined> {
	const paths = (await folders()).map((folder) => join(folder, program));
	return paths.find((path) => existsSync(path));
}

/** Programs and the Debian package that each comes in. */
const PACKAGES = {
	initdb: 'postgresql',
	postgres: 'postgresql',
	pg_isready: 'postgresql',
	createdb: 'postgresql',
	psql: 'postgresql',
	'redis-server': 'redis-server',
	'redis-cli': 'redis-server',
} as const;

/** Paths of the programs that the queue needs. */
export type Programs = Record<keyof typeof PACKAGES, string>;

async function findAll(): Promise<{ found: Partial<Programs>; missing: string[] }> {
	const found: Partial<Programs> = {};
	const missing = new Set<string>();
	for (const [program, name] of Object.entries(PACKAGES)) {
		const path = await find(program);
		// The keys of the table above.
		if (path) found[program as keyof typeof PACKAGES] = path;
		else missing.add(name);
	}
	return { found, missing: [...missing] };
}

/**
 * Finds Postgres and Redis; on Debian, root gets them installed where they are missing.
 * @throws Error that says what to install, where that cannot be done
 */
export async function findPrograms(): Promise<Programs> {
	let { found, missing } = await findAll();
	if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await withProgress(`Installing ${missing.join(' and ')} from Debian: once`, async () => {
			await run('apt-get', ['update', '-q'], { env });
			await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], { env });
		});
		({ found, missing } = await findAll());
	}
	if (missing.length > 0) throw new Error(`Please install ${missing.join(' and ')} first`);
	// None is missing.
	return found as Programs;
}

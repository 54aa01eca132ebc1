import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isRunning } from './n8n/cache';

/** What a build is made of. */
const SOURCES = ['nodes', 'credentials', 'gulpfile.js', 'package.json'];

/** When a file changed last, in ms; 0 where there is none. A folder changes when a file in it goes. */
const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** A file, or a folder with all that is in it. */
function pathsFrom(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
	return [path, ...names.map((name) => join(path, name))];
}

/** Whether a project's `dist` holds every node and credential, built after the last change of a source. */
function isFresh(root: string): boolean {
	// Every package of n8n nodes has this field.
	const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	const built = [...n8n.nodes, ...n8n.credentials].map((file) => changedAt(join(root, file)));
	const sources = SOURCES.flatMap((source) => pathsFrom(join(root, source))).map(changedAt);
	return Math.min(...built) >= Math.max(...sources);
}

/** Takes a lock file, which holds who has it. @returns whether it was free */
function takeLock(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		// Node's file functions throw nothing else.
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Frees a lock whose holder was killed. */
function freeAbandoned(lock: string): void {
	try {
		if (!isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
	} catch {
		// Freed meanwhile.
	}
}

/** The file that whoever builds a project holds meanwhile. */
export function lockOf(root: string): string {
	const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
	return join(tmpdir(), `building-${name}.lock`);
}

/**
 * Builds a project whose `dist` is older than its sources. Of several that ask at the same time, one
 * builds, and the others wait for it.
 */
export async function ensureFreshBuild(root: string, build: () => Promise<void>): Promise<void> {
	const lock = lockOf(root);
	while (!isFresh(root)) {
		if (takeLock(lock)) {
			try {
				if (!isFresh(root)) await build();
			} finally {
				rmSync(lock, { force: true });
			}
			return;
		}
		freeAbandoned(lock);
		await sleep(50);
	}
}

/** Jest's set-up for the tests that run what is built, so that they never run what was built before. */
export default async function freshBuild(): Promise<void> {
	const root = join(__dirname, '..');
	await ensureFreshBuild(root, async () => {
		console.log('\nThe sources are newer than dist: building ...');
		const gulp = join(root, 'node_modules/gulp/bin/gulp.js');
		await promisify(execFile)(process.execPath, [gulp, '--silent'], { cwd: root });
	});
}

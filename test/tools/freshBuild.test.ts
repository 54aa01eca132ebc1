import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureFreshBuild, lockOf } from '../../tools/freshBuild';

const MANIFEST = JSON.stringify({
	n8n: { nodes: ['dist/nodes/Post.node.js'], credentials: ['dist/credentials/Post.js'] },
});

let root: string;
let builds: number;

/** Puts a file into the project that changed at this second. */
function put(path: string, second: number, content = '') {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
	utimesSync(file, second, second);
}

async function build() {
	builds++;
	await sleep(20);
	put('dist/nodes/Post.node.js', 300);
	put('dist/credentials/Post.js', 300);
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'fresh-build-'));
	builds = 0;
	put('package.json', 100, MANIFEST);
	put('gulpfile.js', 100);
	put('nodes/shared/send.ts', 100);
	put('credentials/Post.ts', 100);
	put('dist/nodes/Post.node.js', 200);
	put('dist/credentials/Post.js', 200);
	for (const folder of ['nodes', 'nodes/shared', 'credentials']) {
		utimesSync(join(root, folder), 100, 100);
	}
});
afterEach(() => rmSync(root, { recursive: true }));

test('A build that is newer than all its sources is left as it is', async () => {
	await ensureFreshBuild(root, build);
	expect(builds).toBe(0);
});

test.each<[string, () => void]>([
	['a source deep in a folder changed', () => put('nodes/shared/send.ts', 250)],
	['a credential changed', () => put('credentials/Post.ts', 250)],
	['the way of building changed', () => put('gulpfile.js', 250)],
	['the list of nodes changed', () => put('package.json', 250, MANIFEST)],
	['a source was removed', () => rmSync(join(root, 'nodes/shared/send.ts'))],
	['a node was never built', () => rmSync(join(root, 'dist/nodes/Post.node.js'))],
	['nothing was ever built', () => rmSync(join(root, 'dist'), { recursive: true })],
])('It is built anew after %s', async (_, change) => {
	change();
	await ensureFreshBuild(root, build);
	expect(builds).toBe(1);
});

test('Of several that find it stale at the same time, one builds', async () => {
	put('nodes/shared/send.ts', 250);
	await Promise.all([ensureFreshBuild(root, build), ensureFreshBuild(root, build)]);
	expect(builds).toBe(1);
});

test('One that was killed while it built holds nobody up', async () => {
	put('nodes/shared/send.ts', 250);
	const { pid } = spawnSync(process.execPath, ['--version']);
	writeFileSync(lockOf(root), String(pid));
	await ensureFreshBuild(root, build);
	expect(builds).toBe(1);
});

test('A build that fails is the failure of whoever asked, and leaves the next one free to try', async () => {
	put('nodes/shared/send.ts', 250);
	const failing = ensureFreshBuild(root, async () => {
		throw new Error('no such node');
	});
	await expect(failing).rejects.toThrow('no such node');
	await ensureFreshBuild(root, build);
	expect(builds).toBe(1);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { cached, temporaryFolder } from '../../../tools/n8n/cache';

const before = process.env.XDG_CACHE_HOME;
let caches: string;
let cache: string;

beforeEach(() => {
	caches = mkdtempSync(join(tmpdir(), 'cache-test-'));
	cache = join(caches, 'n8n-nodes-lancepilot-islash');
	process.env.XDG_CACHE_HOME = caches;
});
afterEach(() => {
	if (before === undefined) delete process.env.XDG_CACHE_HOME;
	else process.env.XDG_CACHE_HOME = before;
	rmSync(caches, { recursive: true });
});

const fill = async (folder: string) => writeFileSync(join(folder, 'file'), 'content');

test('A folder is filled once and then used', async () => {
	const filled: string[] = [];
	for (let time = 0; time < 2; time++) {
		const folder = await cached('thing', async (it) => {
			filled.push(it);
			await fill(it);
		});
		expect(folder).toBe(join(cache, 'thing'));
	}
	expect(filled).toHaveLength(1);
	expect(readdirSync(cache)).toEqual(['thing']);
});

test('A folder whose filling did not end is never used, and nothing stays of it', async () => {
	const failing = cached('thing', async (folder) => {
		await fill(folder);
		expect(existsSync(join(cache, 'thing'))).toBe(false);
		throw new Error('no network');
	});
	await expect(failing).rejects.toThrow('no network');
	expect(readdirSync(cache)).toEqual([]);
});

test('Two that fill it at the same time both get the complete folder', async () => {
	const [first, second] = await Promise.all([cached('thing', fill), cached('thing', fill)]);
	expect(first).toBe(second);
	expect(readdirSync(cache)).toEqual(['thing']);
	expect(readdirSync(first)).toEqual(['file']);
});

test('What a killed process left is removed, what a running one uses is not', async () => {
	const { pid: ended } = spawnSync(process.execPath, ['--version']);
	mkdirSync(join(cache, `tmp-${ended}-thing-abc`), { recursive: true });
	mkdirSync(join(cache, `tmp-${process.ppid}-thing-abc`));
	await temporaryFolder('other');
	const names = readdirSync(cache);
	expect(names).toContain(`tmp-${process.ppid}-thing-abc`);
	expect(names).toContainEqual(expect.stringMatching(`^tmp-${process.pid}-other-`));
	expect(names).toHaveLength(2);
});

test('A temporary folder goes with its process', () => {
	const module = join(__dirname, '../../../tools/n8n/cache');
	const script = `require(${JSON.stringify(module)}).temporaryFolder('x').then(() => process.exit())`;
	const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], {
		env: { ...process.env, XDG_CACHE_HOME: caches },
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	expect(readdirSync(cache)).toEqual([]);
});

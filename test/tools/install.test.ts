import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../tools/install.mjs');

let clone: string;

beforeEach(() => {
	clone = mkdtempSync(join(tmpdir(), 'install-'));
	mkdirSync(join(clone, 'dependency'));
	writeJson('dependency/package.json', { name: 'dependency', version: '1.0.0' });
	writeJson('package.json', { name: 'clone', dependencies: { dependency: 'file:dependency' } });
	cpSync(script, join(clone, 'tools/install.mjs'));
});
afterEach(() => rmSync(clone, { recursive: true }));

const writeJson = (path: string, content: object) =>
	writeFileSync(join(clone, path), JSON.stringify(content));

const isInstalled = () => existsSync(join(clone, 'node_modules/dependency/package.json'));

/** Runs the script as an npm script would; `npm` replaces npm by a program of the test's own. */
function run({ npm }: { npm?: string } = {}) {
	const environment = { ...process.env };
	delete environment.npm_execpath;
	if (npm !== undefined) {
		environment.npm_execpath = join(clone, 'npm.cjs');
		writeFileSync(environment.npm_execpath, npm);
	}
	const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/install.mjs'], {
		cwd: clone,
		env: environment,
		encoding: 'utf8',
	});
	return { status, printed: stdout + stderr };
}

const unwantedNpm = 'throw new Error("npm was run")';

it('installs what a fresh clone lacks', () => {
	expect(run()).toMatchObject({ status: 0, printed: expect.stringContaining('Done in') });
	expect(isInstalled()).toBe(true);
});

it('says and does nothing when all is there', () => {
	run();
	expect(run({ npm: unwantedNpm })).toEqual({ status: 0, printed: '' });
});

it('installs again after package.json has changed', () => {
	run();
	rmSync(join(clone, 'node_modules/dependency'), { recursive: true });
	const later = new Date(Date.now() + 5000);
	utimesSync(join(clone, 'package.json'), later, later);
	run();
	expect(isInstalled()).toBe(true);
});

it('uses the npm that runs it', () => {
	const npm = `
		const { mkdirSync, writeFileSync } = require('node:fs');
		mkdirSync('node_modules');
		writeFileSync('node_modules/.package-lock.json', '{}');
		writeFileSync('arguments.json', JSON.stringify(process.argv.slice(2)));
	`;
	expect(run({ npm }).status).toBe(0);
	expect(readFileSync(join(clone, 'arguments.json'), 'utf8')).toContain('"install"');
});

it("fails with npm's own words when npm fails", () => {
	const npm = 'console.error("E404 no such package"); process.exitCode = 1';
	const { status, printed } = run({ npm });
	expect(status).toBe(1);
	expect(printed).toContain('E404 no such package');
});

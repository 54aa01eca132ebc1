import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { demoAccount } from '../../sandbox/demoAccount';
import { startSandbox } from '../../sandbox/server';

const root = join(__dirname, '../..');
let folder: string;
let child: ChildProcessByStdio<null, Readable, Readable> | undefined;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
});
afterEach(async () => {
	if (child?.exitCode === null) child.kill('SIGKILL');
	await rm(folder, { recursive: true });
});

function run(...args: string[]) {
	child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...args], {
		cwd: root,
		env: { ...process.env, TMPDIR: folder },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return child;
}

/** tsx keeps a folder of its own there. */
async function sandboxFolders(): Promise<string[]> {
	return (await readdir(folder)).filter((name) => name.includes('sandbox'));
}

async function greeting(stdout: Readable): Promise<string> {
	let output = '';
	for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
		output += String(chunk);
		if (output.includes('Stop with Ctrl-C')) return output;
	}
	throw new Error(`ended after: ${output}`);
}

it.each(['SIGINT', 'SIGTERM'] as const)(
	'says where everything is, and stops cleanly on %s',
	async (signal) => {
		const process = run('--port', '0');
		const output = await greeting(process.stdout);
		expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/lancepilot\/api\/v3/);
		expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+\/islash\/api\/public/);
		expect(output).toContain(demoAccount.lancepilot.accessToken);
		expect(output).toContain(demoAccount.islash.userToken);
		expect(output).toContain(demoAccount.islash.sessionKey);
		const [inbox = ''] = /http\S+\/inbox\//.exec(output) ?? [];
		expect((await fetch(inbox)).status).toBe(200);
		expect(await sandboxFolders()).toHaveLength(1);
		process.kill(signal);
		expect(await once(process, 'exit')).toEqual([0, null]);
		expect(await sandboxFolders()).toEqual([]);
	},
);

it('says what to do when the port is taken', async () => {
	const sandbox = await startSandbox();
	const { port } = new URL(sandbox.url);
	const process = run('--port', port);
	const [errors, [code]] = await Promise.all([text(process.stderr), once(process, 'exit')]);
	await sandbox.close();
	expect(code).toBe(1);
	expect(errors).toContain(`Port ${port} is taken. Choose another`);
});

it('refuses a port that is none', async () => {
	const process = run('--port', 'inbox');
	expect(await text(process.stderr)).toContain('--port takes a number');
});

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const command = [require.resolve('tsx/cli'), join(root, 'tools/demo/main.ts')];

/** The first match in what the program prints. @throws when it ends without having printed it. */
async function waitForOutput({ stdout }: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
	let output = '';
	for await (const chunk of stdout ?? []) {
		output += String(chunk);
		const match = pattern.exec(output);
		if (match) return match;
	}
	throw new Error(`Not printed: ${pattern.source}`);
}

it('sends every kind of message through both services and proves that all arrived', () => {
	const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
	expect(stdout.match(/^(Lancepilot|iSlash) .* arrived$/gm)).toHaveLength(7);
	expect(stdout.match(/[0-9a-f]{12} match/g)).toHaveLength(5);
	expect(status).toBe(0);
});

it('keeps the inbox open on request, until it is stopped', async () => {
	const demo = spawn(process.execPath, [...command, '--open']);
	const exited = once(demo, 'exit');
	try {
		const [, inbox = ''] = await waitForOutput(demo, /Inbox: (\S+)[^]*Ctrl-C/);
		expect((await fetch(inbox)).status).toBe(200);
	} finally {
		demo.kill('SIGTERM');
	}
	expect(await exited).toEqual([0, null]);
});

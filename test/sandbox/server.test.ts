import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server';
import { formOf, lancepilot } from './client';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function storedFiles(): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).length;
}

function connecting(host: string, port: number): Promise<string | undefined> {
	return new Promise((resolve) => {
		const socket = connect(port, host, () => socket.end(() => resolve('connected')));
		socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
	});
}

it('keeps the files of messages, and nothing after it is closed', async () => {
	const sandbox = await startSandbox({ folder });
	const upload = (contentType: string) =>
		lancepilot(sandbox)('POST', '/contacts/1042/messages/image', {
			form: formOf({}, { file: { content: Buffer.from('x'), contentType } }),
		});
	await upload('image/png');
	await upload('image/gif');
	expect(await storedFiles()).toBe(1);
	await sandbox.close();
	expect(await readdir(folder)).toEqual([]);
});

it('closes while an inbox page listens', async () => {
	const sandbox = await startSandbox({ folder });
	const events = await fetch(`${sandbox.inboxUrl}api/events`);
	const ended = events.text().catch(() => 'ended');
	await sandbox.close();
	expect(await ended).toBeDefined();
});

it('fails when the port is taken and leaves no folder behind', async () => {
	const sandbox = await startSandbox({ folder });
	const port = Number(new URL(sandbox.url).port);
	await expect(startSandbox({ port, folder })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	expect(await readdir(folder)).toHaveLength(1);
	await sandbox.close();
});

it('listens on 127.0.0.1 only', async () => {
	const sandbox = await startSandbox({ folder });
	const port = Number(new URL(sandbox.url).port);
	const others = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
		.map(({ address }) => address);
	// On Linux 127.0.0.2 is this computer too: a server on all addresses would answer there.
	if (process.platform === 'linux') others.push('127.0.0.2');
	const outcomes = await Promise.all(
		['127.0.0.1', ...others].map((host) => connecting(host, port)),
	);
	await sandbox.close();
	expect(outcomes).toEqual(['connected', ...others.map(() => 'ECONNREFUSED')]);
});

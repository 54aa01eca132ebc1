import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../tools/n8n/cache';
import { readExamples } from '../../tools/n8n/examples';
import { N8nApi } from '../../tools/n8n/n8nApi';
import { triggerAddresses } from '../../tools/start/triggers';

let caches: string;
let cache: string;
let child: ReturnType<typeof start> | undefined;

/** A cache of its own, with what is installed in the usual one. */
beforeEach(async () => {
	caches = await mkdtemp(join(tmpdir(), 'start-test-'));
	cache = join(caches, basename(cacheFolder()));
	await mkdir(cache);
	const installed = (await readdir(cacheFolder())).filter((name) => !name.startsWith('tmp-'));
	for (const name of installed) await symlink(join(cacheFolder(), name), join(cache, name));
});
afterEach(async () => {
	// Should the test itself fail.
	if (child?.pid && child.exitCode === null && child.signalCode === null) {
		process.kill(-child.pid, 'SIGKILL');
	}
	await rm(caches, { recursive: true });
});

/** `npm start` in a group of processes of its own, as in a terminal. */
function start() {
	return spawn('npm', ['start'], {
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, XDG_CACHE_HOME: caches },
	});
}

async function greeting({ stdout }: ReturnType<typeof start>): Promise<string> {
	let output = '';
	for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
		output += String(chunk);
		if (output.includes('Stop with Ctrl-C')) return output;
	}
	throw new Error(`ended after: ${output}`);
}

/** The address after this word. */
const address = (output: string, word: string) =>
	new RegExp(`${word}\\s+(http://127\\S+)`).exec(output)?.[1] ?? '';

test('npm start leads into n8n with all examples and working credentials; Ctrl-C leaves nothing', async () => {
	const before = await readdir(cache);
	child = start();
	const output = await greeting(child);

	const signIn = await fetch(address(output, 'n8n'), { redirect: 'manual' });
	const [cookie = ''] = signIn.headers.getSetCookie()[0]?.split(';') ?? [];
	const home = new URL(signIn.headers.get('location') ?? '');
	const api = new N8nApi(home.origin, cookie);
	const workflows = (await api.call('GET', '/workflows')) as { name: string }[];
	const examples = [...(await readExamples()).values()];
	expect(workflows.map(({ name }) => name).sort()).toEqual(examples.map(({ name }) => name).sort());
	const credentials = (await api.call('GET', '/credentials')) as { name: string }[];
	expect(credentials.map(({ name }) => name).sort()).toEqual([
		'Lancepilot Sandbox',
		'iSlash Sandbox',
	]);
	const inbox = address(output, 'Inbox');
	expect((await fetch(inbox)).status).toBe(200);
	const { addresses } = await (await fetch(new URL('/sandbox/webhooks', inbox))).json();
	const triggers = examples.flatMap((example) => triggerAddresses(example, home.origin));
	expect(addresses).toHaveLength(triggers.length);
	expect(addresses).toEqual(expect.arrayContaining(triggers));

	process.kill(-(child.pid ?? 0), 'SIGINT');
	await once(child, 'close');
	await expect(fetch(home)).rejects.toThrow();
	await expect(fetch(inbox)).rejects.toThrow();
	expect(await readdir(cache)).toEqual(before);
});

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution } from '../../tools/n8n/n8nApi';
import { islashMessage } from '../support/posts';
import type { Sink } from './support/listener';
import { listen, post, startSink } from './support/listener';
import { api, place } from './support/playground';

const MESSAGES = 1000;
/** Requests at a time. */
const CONNECTIONS = 50;

let sink: Sink;
beforeEach(async () => {
	sink = await startSink();
});
afterEach(() => sink.stop());

/** Memory of the n8n that listens on a port, in bytes, after its own garbage was collected as far as it does so by itself. */
function memoryOfN8n(): number | undefined {
	const { port } = new URL(place.n8nUrl);
	const ofN8n = readdirSync('/proc').find((id) => {
		if (!/^\d+$/.test(id)) return false;
		try {
			const environment = readFileSync(`/proc/${id}/environ`, 'utf8');
			const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
			return environment.includes(`N8N_PORT=${port}\0`) && command.includes('bin/n8n');
		} catch {
			// It has ended meanwhile, or is another user's.
			return false;
		}
	});
	if (ofN8n === undefined) return undefined;
	const [, kilobytes = '0'] =
		/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${ofN8n}/status`, 'utf8')) ?? [];
	return Number(kilobytes) * 1024;
}

async function atATime<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
	const left = [...items];
	const worker = async () => {
		for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

/** The IDs of the messages that started executions, once so many have begun and all have ended. */
async function startedBy(workflowId: string, count: number): Promise<string[]> {
	const ids = new Map<string, string>();
	for (;;) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const last = [...ids.keys()].at(-1);
		const page = `/executions?limit=100&filter=${filter}${last ? `&lastId=${last}` : ''}`;
		const { results } = (await api.call('GET', page)) as { results: Execution[] };
		if (results.length === 0 && ids.size >= count) return [...ids.values()];
		// Not all have begun or ended yet: from the start.
		if (results.length === 0 || results.some(({ status }) => status !== 'success')) {
			ids.clear();
			await sleep(2000);
			continue;
		}
		for (const { id } of results) {
			const { data } = (await api.call('GET', `/executions/${id}`)) as { data: string };
			const [, messageId = ''] = /"(burst-\d+)"/.exec(data) ?? [];
			ids.set(id, messageId);
		}
	}
}

/** On a busy machine, n8n takes a second for a few executions. */
const PATIENCE = 30 * 60_000;

test(
	'Of a burst of 1,000 messages, each posted twice at once, each is one run',
	async () => {
		const { url, workflowId } = await listen(api, place.n8nUrl, sink, {
			type: 'islashTrigger',
			alone: true,
		});
		const ids = Array.from({ length: MESSAGES }, (_, index) => `burst-${index}`);
		const posted = (id: string) => ({ messages: [islashMessage({ id })] });
		await atATime(ids, async (id) => {
			const answers = [post(url, posted(id)), post(url, posted(id))];
			expect(await Promise.all(answers)).toEqual([200, 200]);
		});
		const started = await startedBy(workflowId, MESSAGES);
		expect(started.sort()).toEqual(ids.sort());
	},
	PATIENCE,
);

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('What starts nothing leaves nothing in the memory, however much it was', async () => {
	const { url } = await listen(api, place.n8nUrl, sink, { type: 'islashTrigger', alone: true });
	const body = { statuses: [{ id: '1', status: 'sent', filler: 'x'.repeat(1024 * 1024) }] };
	const posts = async (count: number) =>
		await atATime(Array.from({ length: count }), async () => {
			expect(await post(url, body)).toBe(200);
		});
	// What a first use sets up stays.
	await posts(100);
	const before = memoryOfN8n() ?? 0;
	await posts(300);
	expect((memoryOfN8n() ?? Infinity) - before).toBeLessThan(150 * 1024 * 1024);
});

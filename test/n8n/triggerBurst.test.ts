import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution } from '../../tools/n8n/n8nApi';
import { islashMessage } from '../support/posts';
import { listen, post } from './support/listener';
import { api, place } from './support/playground';

const MESSAGES = 1000;
/** Messages at a time. n8n keeps a few megabytes for each request, whatever its trigger does. */
const CONNECTIONS = 20;

/** Memory of the n8n of these tests, in bytes. */
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
	// One iterator for all workers, so that each takes what is next.
	const left = items.values();
	const worker = async () => {
		for (const item of left) await work(item);
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

interface Page {
	results: Execution[];
	nextCursor: string | null;
}

/** All executions of a workflow, the newest first, once there are so many and all have ended. */
async function allEnded(workflowId: string, count: number): Promise<Execution[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const ended: Execution[] = [];
	let cursor = '';
	for (;;) {
		const page = (await api.call('GET', `/executions?limit=100&filter=${filter}${cursor}`)) as Page;
		ended.push(...page.results);
		const haveEnded = page.results.every(({ status }) => status === 'success');
		if (haveEnded && page.nextCursor !== null) {
			cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
			continue;
		}
		if (haveEnded && ended.length >= count) return ended;
		// From the newest again, when more have begun and ended.
		ended.length = 0;
		cursor = '';
		await sleep(2000);
	}
}

/** The ID of the message that started an execution. */
async function messageOf({ id }: Execution): Promise<string | undefined> {
	const { data } = (await api.call('GET', `/executions/${id}`)) as { data: string };
	return /"(burst-\d+)"/.exec(data)?.[1];
}

/** On a busy machine, n8n takes a second for a few executions. */
const PATIENCE = 30 * 60_000;

test(
	'Of a burst of 1,000 messages, each posted twice at once, each is one run',
	async () => {
		const { url, workflowId } = await listen(api, place.n8nUrl, undefined, {
			type: 'islashTrigger',
		});
		const ids = Array.from({ length: MESSAGES }, (_, index) => `burst-${index}`);
		const posted = (id: string) => ({ messages: [islashMessage({ id })] });
		await atATime(ids, async (id) => {
			const answers = [post(url, posted(id)), post(url, posted(id))];
			expect(await Promise.all(answers)).toEqual([200, 200]);
		});
		const ended = await allEnded(workflowId, MESSAGES);
		const started: (string | undefined)[] = [];
		await atATime(ended, async (execution) => {
			started.push(await messageOf(execution));
		});
		expect(started.sort()).toEqual(ids.sort());
	},
	PATIENCE,
);

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('What starts nothing leaves nothing in the memory, however much it was', async () => {
	const { url } = await listen(api, place.n8nUrl, undefined, { type: 'islashTrigger' });
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

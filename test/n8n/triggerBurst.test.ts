import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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

async function countExecutions(workflowId: string): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const list = await api.call('GET', `/executions?limit=1&filter=${filter}`);
	return (list as { count: number }).count;
}

test('Of a burst of 1,000 messages, each posted twice at once, each is one run', async () => {
	const { url, workflowId } = await listen(api, place.n8nUrl, sink, { type: 'islashTrigger' });
	const ids = Array.from({ length: MESSAGES }, () => randomUUID());
	const posted = (id: string) => ({ messages: [islashMessage({ id })] });
	await atATime(ids, async (id) => {
		const answers = [post(url, posted(id)), post(url, posted(id))];
		expect(await Promise.all(answers)).toEqual([200, 200]);
	});
	await sink.until(MESSAGES);
	const received = sink.items().map(({ messageId }) => messageId);
	expect(received.sort()).toEqual(ids.sort());
	expect(await countExecutions(workflowId)).toBe(MESSAGES);
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux(
	'What starts nothing leaves nothing: 300 MB of posts, and the memory is as before',
	async () => {
		const { url } = await listen(api, place.n8nUrl, sink, { type: 'islashTrigger' });
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
	},
);

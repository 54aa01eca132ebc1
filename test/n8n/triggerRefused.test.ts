import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listening } from '../../tools/n8n/listening';
import { endedExecutions } from '../support/executions';
import { islashMessage, lancepilotPost } from '../support/posts';
import { startSink, type Sink } from '../support/sink';
import { openDatabase, type Database } from './support/database';
import { listen, post } from './support/listener';
import { startOwnN8n, type OwnN8n } from './support/ownN8n';

/** Of its own: the database of this one is kept from storing. */
let n8n: OwnN8n;
let database: Database;
let sink: Sink;
beforeAll(async () => {
	n8n = await startOwnN8n('refused');
	database = openDatabase(n8n);
});
afterAll(async () => {
	await database.close();
	await n8n.remove();
});
beforeEach(async () => {
	sink = await startSink();
});
afterEach(async () => {
	await database.beforeExecution();
	await sink.close();
});

type SetUp = Parameters<typeof listen>[3];
const open = async (type: SetUp['type'], parameters: SetUp['parameters'] = {}) =>
	await listen(n8n.api, n8n.url, sink, { type, parameters });
const newMessage = (text: string = randomUUID()) => ({
	messages: [islashMessage({ id: text, text: { body: text } })],
});
/** The texts of all runs, once there are so many. */
async function textsOf(workflowId: string, count: number) {
	await sink.until(count);
	expect(await endedExecutions(n8n.api, workflowId, count)).toHaveLength(count);
	return sink.bodies().map(({ text }) => text);
}

test.each([
	['islashTrigger', newMessage('with an ID')],
	['lancepilotTrigger', lancepilotPost({ type: 'text', body: 'without an ID' })],
] as const)(
	'%s: a message whose run n8n could not store is one run when it comes again',
	async (type, body) => {
		const { url, workflowId } = await open(type);
		await database.beforeExecution('refuse');
		expect(await post(url, body)).toBe(500);
		expect(await post(url, body)).toBe(500);
		await database.beforeExecution();
		expect(await post(url, body)).toBe(200);
		expect(await post(url, body)).toBe(200);
		expect(await textsOf(workflowId, 1)).toHaveLength(1);
	},
);

test('Of copies that come at once, none is told 200 while n8n can store none', async () => {
	const { url, workflowId } = await open('islashTrigger');
	const body = newMessage();
	const copies = async () => await Promise.all(Array.from({ length: 5 }, () => post(url, body)));
	await database.beforeExecution('refuse');
	expect(await copies()).toEqual([500, 500, 500, 500, 500]);
	await database.beforeExecution();
	expect(await copies()).toEqual([200, 200, 200, 200, 200]);
	expect(await textsOf(workflowId, 1)).toHaveLength(1);
});

test('After a restart, what was stored is known, and what was refused is not', async () => {
	const { url, workflowId } = await open('islashTrigger');
	await database.beforeExecution('refuse');
	expect(await post(url, newMessage('refused'))).toBe(500);
	await database.beforeExecution();
	expect(await post(url, newMessage('stored'))).toBe(200);
	await textsOf(workflowId, 1);
	await n8n.restart();
	await listening(url);
	expect(await post(url, newMessage('stored'))).toBe(200);
	expect(await post(url, newMessage('refused'))).toBe(200);
	expect(await textsOf(workflowId, 2)).toEqual(['stored', 'refused']);
});

describe('Where the service hangs up before n8n has stored the run', () => {
	const hangUp = async (url: string, body: unknown) => {
		const headers = { 'content-type': 'application/json' };
		const signal = AbortSignal.timeout(300);
		const call = fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
		await expect(call).rejects.toThrow('timeout');
	};

	test('a message that n8n stores later is one run', async () => {
		const { url, workflowId } = await open('islashTrigger');
		const body = newMessage();
		await database.beforeExecution('wait');
		await hangUp(url, body);
		expect(await post(url, body)).toBe(200);
		expect(await textsOf(workflowId, 1)).toHaveLength(1);
	});

	test('a message that n8n cannot store then is one run when it comes again', async () => {
		const { url, workflowId } = await open('islashTrigger');
		const body = newMessage();
		await database.beforeExecution('wait', 'refuse');
		await hangUp(url, body);
		expect(await post(url, body)).toBe(500);
		await database.beforeExecution();
		expect(await post(url, body)).toBe(200);
		expect(await textsOf(workflowId, 1)).toHaveLength(1);
	});
});

test('Where the service was answered before, n8n says in its log alone that it could not store the run', async () => {
	const { url, workflowId } = await open('islashTrigger', { options: { joinMessages: 1 } });
	const log = async () => await readFile(join(n8n.userFolder, 'n8n.log'), 'utf8');
	const before = (await log()).length;
	await database.beforeExecution('refuse');
	expect(await post(url, newMessage())).toBe(200);
	while (!(await log()).slice(before).includes('disk full')) await sleep(100);
	expect(await n8n.api.executions(workflowId)).toEqual([]);
});

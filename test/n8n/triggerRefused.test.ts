import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../../tools/n8n/cache';
import { freePorts } from '../../tools/n8n/freePorts';
import { installN8n } from '../../tools/n8n/installN8n';
import { installPackage } from '../../tools/n8n/installPackage';
import { listening } from '../../tools/n8n/listening';
import { N8nApi } from '../../tools/n8n/n8nApi';
import type { N8nProcess } from '../../tools/n8n/n8nProcess';
import { startN8n } from '../../tools/n8n/n8nProcess';
import { endedExecutions } from '../support/executions';
import { islashMessage, lancepilotPost } from '../support/posts';
import { startSink, type Sink } from '../support/sink';
import { openDatabase, type Database } from './support/database';
import { listen, post } from './support/listener';

let userFolder: string;
let start: () => Promise<N8nProcess>;
let n8n: N8nProcess;
let api: N8nApi;
let database: Database;
let sink: Sink;

/** An n8n of its own, whose database these tests keep from storing. */
beforeAll(async () => {
	const installation = await installN8n();
	userFolder = await temporaryFolder('refused');
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	start = async () => await startN8n({ ...installation, userFolder, port, brokerPort });
	n8n = await start();
	api = new N8nApi(n8n.url);
	await api.signUp({
		email: 'owner@example.com',
		password: `Aa1${randomBytes(6).toString('hex')}`,
	});
	database = openDatabase(installation, userFolder);
});
afterAll(async () => {
	await database.close();
	await n8n.end('SIGKILL');
	await rm(userFolder, { recursive: true, force: true });
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
	await listen(api, n8n.url, sink, { type, parameters });
const newMessage = (text: string = randomUUID()) => ({
	messages: [islashMessage({ id: text, text: { body: text } })],
});
/** The texts of all runs, once there are so many. */
async function textsOf(workflowId: string, count: number) {
	await sink.until(count);
	expect(await endedExecutions(api, workflowId, count)).toHaveLength(count);
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
	await n8n.end('SIGTERM');
	n8n = await start();
	await listening(url);
	expect(await post(url, newMessage('stored'))).toBe(200);
	expect(await post(url, newMessage('refused'))).toBe(200);
	expect(await textsOf(workflowId, 2)).toEqual(['stored', 'refused']);
});

describe('Where the service hangs up before n8n has stored the run', () => {
	const hangUp = async (url: string, body: unknown) => {
		const headers = { 'content-type': 'application/json' };
		const signal = AbortSignal.timeout(500);
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
	const log = async () => await readFile(join(userFolder, 'n8n.log'), 'utf8');
	const before = (await log()).length;
	await database.beforeExecution('refuse');
	expect(await post(url, newMessage())).toBe(200);
	while (!(await log()).slice(before).includes('disk full')) await sleep(100);
	expect(await api.executions(workflowId)).toEqual([]);
});

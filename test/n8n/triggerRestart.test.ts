import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { temporaryFolder } from '../../tools/n8n/cache';
import { freePorts } from '../../tools/n8n/freePorts';
import { installN8n } from '../../tools/n8n/installN8n';
import { installPackage } from '../../tools/n8n/installPackage';
import { N8nApi } from '../../tools/n8n/n8nApi';
import type { N8nProcess } from '../../tools/n8n/n8nProcess';
import { startN8n } from '../../tools/n8n/n8nProcess';
import { endedExecutions } from '../support/executions';
import { islashMessage } from '../support/posts';
import { listening } from '../../tools/n8n/listening';
import { listen, post } from './support/listener';
import { startSink, type Sink } from '../support/sink';

let userFolder: string;
let start: () => Promise<N8nProcess>;
let n8n: N8nProcess;
let api: N8nApi;
let sink: Sink;

/** An n8n of its own, since the other tests share one that never stops. */
beforeAll(async () => {
	const installation = await installN8n();
	userFolder = await temporaryFolder('trigger');
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	start = async () => await startN8n({ ...installation, userFolder, port, brokerPort });
	n8n = await start();
	api = new N8nApi(n8n.url);
	await api.signUp({
		email: 'owner@example.com',
		password: `Aa1${randomBytes(6).toString('hex')}`,
	});
});
afterAll(async () => {
	await n8n.end('SIGKILL');
	await rm(userFolder, { recursive: true, force: true });
});
beforeEach(async () => {
	sink = await startSink();
});
afterEach(() => sink.close());

const posted = (id: string) => ({ messages: [islashMessage({ id, text: { body: id } })] });

test.each([
	['at once', {}],
	['joined with others', { options: { joinMessages: 1 } }],
])('A message that came %s, and again after a restart, is one run', async (_, parameters) => {
	const { url, workflowId } = await listen(api, n8n.url, sink, {
		type: 'islashTrigger',
		parameters,
	});
	const [first, second] = [randomUUID(), randomUUID()];
	expect(await post(url, posted(first))).toBe(200);
	await sink.until(1);
	await endedExecutions(api, workflowId, 1);

	await n8n.end('SIGTERM');
	n8n = await start();
	await listening(url);
	expect(await post(url, posted(first))).toBe(200);
	expect(await post(url, posted(second))).toBe(200);
	await sink.until(2);
	expect(await endedExecutions(api, workflowId, 2)).toHaveLength(2);
	expect(sink.bodies().map(({ text }) => text)).toEqual([first, second]);
});

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { temporaryFolder } from '../../tools/n8n/cache';
import { freePorts } from '../../tools/n8n/freePorts';
import { installN8n } from '../../tools/n8n/installN8n';
import { installPackage } from '../../tools/n8n/installPackage';
import { N8nApi } from '../../tools/n8n/n8nApi';
import type { N8nProcess } from '../../tools/n8n/n8nProcess';
import { startN8n } from '../../tools/n8n/n8nProcess';
import { sandboxCredentials } from '../../tools/n8n/playground';
import { lancepilotPost } from '../support/posts';
import { reached } from './support/asking';
import { startSink, type Sink } from '../support/sink';
import { listening } from '../../tools/n8n/listening';
import { post } from './support/listener';
import { place } from './support/playground';
import { converse, replyNode } from './support/replying';

/** An n8n of its own, since the other tests share one that never stops. */
let userFolder: string;
let start: (environment?: Record<string, string>) => Promise<N8nProcess>;
let n8n: N8nProcess;
let api: N8nApi;
const credentials: typeof place.credentials = {};
beforeAll(async () => {
	const installation = await installN8n();
	userFolder = await temporaryFolder('reply');
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	start = async (environment) =>
		await startN8n({ ...installation, userFolder, port, brokerPort, environment });
	n8n = await start();
	api = new N8nApi(n8n.url);
	const password = `Aa1${randomBytes(6).toString('hex')}`;
	await api.signUp({ email: 'owner@example.com', password });
	for (const values of sandboxCredentials(place.sandbox)) {
		credentials[values.type] = { id: await api.createCredential(values), name: values.name };
	}
});
afterAll(async () => {
	await n8n.end('SIGKILL');
	await rm(userFolder, { recursive: true, force: true });
});

let answers: Sink;
let starts: Sink;
beforeEach(async () => {
	[answers, starts] = await Promise.all([startSink(), startSink()]);
});
afterEach(async () => {
	await answers.close();
	await starts.close();
});

/** Asks Ada, and settles when the execution waits. Gives the address of the trigger. */
async function ask(): Promise<string> {
	const ends = { answers, starts };
	const where = { api, n8nUrl: n8n.url, credentials };
	const conversation = await converse('lancepilot', replyNode('lancepilot'), ends, {}, where);
	await conversation.ask({ number: '+44 20 7946 0958' });
	await reached(api, conversation.workflowId, 'waiting');
	return conversation.triggerUrl;
}

const said = (body: string) => lancepilotPost({ type: 'text', body });

test('A question that was asked before n8n was started anew is answered, once', async () => {
	const triggerUrl = await ask();
	await n8n.end('SIGTERM');
	n8n = await start();
	await listening(triggerUrl);
	await post(triggerUrl, said('Tuesday'));
	await answers.until(1);
	expect(answers.bodies()).toMatchObject([{ data: { text: 'Tuesday', answers: 'Ask' } }]);
	expect(starts.taken).toEqual([]);

	await n8n.end('SIGTERM');
	n8n = await start();
	await listening(triggerUrl);
	await post(triggerUrl, said('Friday'));
	await starts.until(1);
	expect(answers.taken).toHaveLength(1);
});

test('Where n8n cannot reach itself, the reply starts a run that says why', async () => {
	await n8n.end('SIGTERM');
	n8n = await start({ WEBHOOK_URL: 'http://127.0.0.1:9/' });
	const triggerUrl = await ask();
	await post(triggerUrl, said('Tuesday'));
	await starts.until(1);
	expect(starts.bodies()).toMatchObject([
		{
			text: 'Tuesday',
			reason: expect.stringContaining('could not be reached at http://127.0.0.1:9'),
		},
	]);
	expect(JSON.stringify(starts.bodies())).not.toContain('signature');
	expect(answers.taken).toEqual([]);
});

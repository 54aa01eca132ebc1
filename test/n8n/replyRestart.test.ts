import { sandboxCredentials } from '../../tools/n8n/playground';
import { lancepilotPost } from '../support/posts';
import { reached } from './support/asking';
import { startSink, type Sink } from '../support/sink';
import { listening } from '../../tools/n8n/listening';
import { post } from './support/listener';
import { place } from './support/playground';
import { startOwnN8n, type OwnN8n } from './support/ownN8n';
import { converse, replyNode } from './support/replying';

/** Of its own, since these tests stop it. */
let n8n: OwnN8n;
const credentials: typeof place.credentials = {};
beforeAll(async () => {
	n8n = await startOwnN8n('reply');
	for (const values of sandboxCredentials(place.sandbox)) {
		credentials[values.type] = { id: await n8n.api.createCredential(values), name: values.name };
	}
});
afterAll(() => n8n.remove());

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
	const where = { api: n8n.api, n8nUrl: n8n.url, credentials };
	const conversation = await converse('lancepilot', replyNode('lancepilot'), ends, {}, where);
	await conversation.ask({ number: '+44 20 7946 0958' });
	await reached(n8n.api, conversation.workflowId, 'waiting');
	return conversation.triggerUrl;
}

const said = (body: string) => lancepilotPost({ type: 'text', body });

test('A question that was asked before n8n was started anew is answered, once', async () => {
	const triggerUrl = await ask();
	await n8n.restart();
	await listening(triggerUrl);
	await post(triggerUrl, said('Tuesday'));
	await answers.until(1);
	expect(answers.bodies()).toMatchObject([{ data: { text: 'Tuesday', answers: 'Ask' } }]);
	expect(starts.taken).toEqual([]);

	await n8n.restart();
	await listening(triggerUrl);
	await post(triggerUrl, said('Friday'));
	await starts.until(1);
	expect(answers.taken).toHaveLength(1);
});

test('Where n8n cannot reach itself, the reply starts a run that says why', async () => {
	await n8n.restart({ WEBHOOK_URL: 'http://127.0.0.1:9/' });
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

import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxMessage } from '../../sandbox/message';
import { compareMessages } from '../../tools/demo/comparison';
import { readExamples } from '../../tools/n8n/examples';
import { withCredentials } from '../../tools/n8n/savedWorkflow';
import { endedExecutions } from '../support/executions';
import { examples } from './examples/cases';
import type { CallToWebhook, ExampleCase } from './examples/exampleCase';
import { answer, arrivedMessages, links, reached } from './support/asking';
import { seeLastPage } from './support/form';
import { startChatModel, type ChatModel } from './support/chatModel';
import { api, emptySandbox, messages, place } from './support/playground';
import { submit } from './support/submit';

let model: ChatModel;
let credentials: typeof place.credentials;

beforeAll(async () => {
	model = await startChatModel();
	const data = { apiKey: 'none is needed', url: model.baseUrl };
	const openAi = { name: 'Stand-in for a language model', type: 'openAiApi', data };
	const id = await api.createCredential(openAi);
	credentials = { ...place.credentials, openAiApi: { id, name: openAi.name } };
});
afterAll(() => model.stop());
beforeEach(emptySandbox);

async function callWebhook({ path, body, contentType, lastPage }: CallToWebhook): Promise<void> {
	const response = await submit(`${place.n8nUrl}${path}`, body, contentType);
	if (lastPage !== undefined) expect(await seeLastPage(response)).toContain(lastPage);
}

/** The link in a question is another one each time. */
function withoutLink(message: SandboxMessage): SandboxMessage {
	const text = message.text?.replace(/http\S+\/webhook-waiting\/\S+/, '{link}');
	return { ...message, ...(text !== undefined && { text }) };
}

/** Imports the example and sets it off. Gives the workflow's ID. */
async function setOff(name: string, { start, further = [] }: ExampleCase): Promise<string> {
	const workflow = (await readExamples()).get(name);
	if (!workflow) throw new Error(`No examples/${name}.json`);
	const ready = withCredentials(workflow, credentials);
	if ('path' in start) {
		const id = await api.publish(ready);
		await callWebhook(start);
		// One after the other, as in a conversation: each finds what the one before has left.
		for (const [index, next] of further.entries()) {
			await endedExecutions(api, id, index + 1);
			if ('path' in next) await callWebhook(next);
			else await api.run(id, next.trigger, next.items);
		}
		return id;
	}
	const { id } = await api.saveWorkflow(ready);
	await api.run(id, start.trigger, start.items);
	return id;
}

test.each(Object.entries(examples))('%s sends what it should', async (name, example) => {
	model.callTools(example.toolCalls ?? []);
	const id = await setOff(name, example);
	for (const [index, form] of (example.answers ?? []).entries()) {
		const link = (await links(index + 1))[index] ?? '';
		while ((await answer(link, form)).status !== 200) await sleep(200);
	}
	for (const [index, reply] of (example.replies ?? []).entries()) {
		await arrivedMessages(index + 1);
		await reached(api, id, 'waiting');
		await callWebhook(reply);
	}
	const runs = 1 + (example.further?.length ?? 0);
	expect(await endedExecutions(api, id, runs)).toMatchObject(
		Array.from({ length: runs }, () => ({ status: 'success' })),
	);
	const arrived = (await messages()).map(withoutLink);
	const compared = compareMessages(example.messages, arrived);
	expect(compared.flatMap(({ problems }) => problems)).toEqual([]);
	expect(arrived).toHaveLength(example.messages.length);
	await example.afterwards?.();
});

test('Every example has its case here', async () => {
	expect([...(await readExamples()).keys()].sort()).toEqual(Object.keys(examples).sort());
});

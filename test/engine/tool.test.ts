import type { INode } from 'n8n-workflow';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentWorkflow } from '../support/agentNode';
import { lancepilotNode } from '../support/nodes';
import { accept, json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const busy: Reply = json(500, { message: 'Server Error' });

/** The texts that arrived, in their order. */
const arrivals = () =>
	recorder.requests.map(({ body }) => (JSON.parse(body.toString()) as SentText).text.body);

interface SentText {
	text: { body: string };
}

/** Lets an agent use a Lancepilot tool that sends the text it is given. */
async function asAgent(act: Parameters<typeof agentWorkflow>[2], settings: Partial<INode> = {}) {
	const tool = lancepilotNode(
		'sendText',
		{ text: "={{ $fromAI('text') }}", descriptionType: 'auto' },
		{ ...settings, credentials: { lancepilotApi: { id: 'lancepilotApi', name: 'Lancepilot' } } },
	);
	const { error, data } = await engine.run({
		...agentWorkflow(tool, new Lancepilot(), act),
		items: [{ json: {} }],
		credentials: recorder.credentials,
	});
	expect(error?.message).toBeUndefined();
	return data.executionData?.contextData;
}

/** What a tool answers: n8n turns what went wrong into a text for the model, or throws it. */
const answer = async (call: Promise<unknown>) =>
	await call.then(String, (error: unknown) => (error instanceof Error ? error.message : ''));

test('A message that may have been delivered is not sent again by Retry On Fail', async () => {
	recorder.answerWith(busy);
	await asAgent(
		async (nextTool) => {
			await answer((await nextTool()).invoke({ text: 'Hi' }));
		},
		{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	);
	expect(arrivals()).toEqual(['Hi']);
});

test('Nor by a model that tries once more with the same words; with others it goes out', async () => {
	recorder.answerWith(busy);
	await asAgent(async (nextTool) => {
		const tool = await nextTool();
		for (const text of ['Hi', 'Hi', 'Hello again']) await answer(tool.invoke({ text }));
	});
	expect(arrivals()).toEqual(['Hi', 'Hello again']);
});

test('What was delivered may be said again: the same words are then another message', async () => {
	await asAgent(async (nextTool) => {
		const tool = await nextTool();
		for (const text of ['Hi', 'Hi']) await answer(tool.invoke({ text }));
	});
	expect(arrivals()).toEqual(['Hi', 'Hi']);
});

describe('Nothing is left in the context of the node', () => {
	test.each<[string, Reply, string]>([
		['by a call that is refused', json(402, { message: 'No credit' }), 'Hi'],
		['by one that cannot be sent', accept, ''],
		['by a good one', accept, 'Hi'],
	])('%s', async (_, reply, text) => {
		recorder.answerWith(reply);
		const context = await asAgent(async (nextTool) => {
			await answer((await nextTool()).invoke({ text }));
		});
		expect(JSON.stringify(context ?? {})).not.toContain('sentMessages');
	});

	test('but what is in doubt', async () => {
		recorder.answerWith(busy);
		const context = await asAgent(async (nextTool) => {
			await answer((await nextTool()).invoke({ text: 'Hi' }));
		});
		expect(JSON.stringify(context)).toContain('sentMessages');
	});
});

test('A good call does not make it forget what an earlier one left in doubt', async () => {
	recorder.answerWith((response, request) => {
		const status = request.body.includes('doubtful') ? 500 : 201;
		json(status, { message: 'Server Error', data: { id: 7 } })(response, request);
	});
	const answers: string[] = [];
	await asAgent(async (nextTool) => {
		for (const text of ['doubtful', 'fine', 'doubtful']) {
			answers.push(await answer((await nextTool()).invoke({ text })));
		}
	});
	expect(arrivals()).toEqual(['doubtful', 'fine']);
	expect(answers[1]).toContain('7');
	expect(answers[2]).toContain('It was not sent again');
});

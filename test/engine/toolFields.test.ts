import type { INode, INodeParameters } from 'n8n-workflow';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentWorkflow } from '../support/agentNode';
import { partsOf } from '../support/multipart';
import { lancepilotNode, locator, WORKSPACE_ID } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const PHOTO = 'https://example.com/a.jpg';
const FILE = Buffer.from('a picture');
const credentials = { lancepilotApi: { id: 'lancepilotApi', name: 'Lancepilot' } };

/** Lets an agent call a Lancepilot tool so often with the same arguments. Gives what the model reads. */
async function call(
	operation: string,
	parameters: INodeParameters,
	args: Record<string, string>,
	{ times = 1, ...settings }: { times?: number } & Partial<INode> = {},
): Promise<string[]> {
	const tool = lancepilotNode(
		operation,
		{ ...parameters, descriptionType: 'auto' },
		{ credentials, ...settings },
	);
	const answers: string[] = [];
	await engine.run({
		...agentWorkflow(tool, new Lancepilot(), async (nextTool) => {
			for (let turn = 0; turn < times; turn++) {
				const answer = (await nextTool()).invoke(args);
				answers.push(await answer.then(String, (error: unknown) => String(error)));
			}
		}),
		items: [{ json: {} }],
		credentials: recorder.credentials,
	});
	return answers;
}

const url = "={{ $fromAI('url') }}";

test('A tool whose builder chose no media source sends the URL that the model gives', async () => {
	await call('sendImage', { mediaUrl: url }, { url: PHOTO });
	expect(recorder.requests.map(({ body }) => JSON.parse(body.toString()))).toEqual([
		{ file: PHOTO },
	]);
});

test('One that is set to a file from the input sends nothing, and says why', async () => {
	const [answer] = await call('sendImage', { mediaSource: 'binary', caption: url }, { url: 'Hi' });
	expect(answer).toContain('Input Binary Field');
	expect(recorder.requests).toEqual([]);
});

test('One of version 1, which started with a file from the input, still sends what its expression gives', async () => {
	const picture = { data: FILE.toString('base64'), mimeType: 'image/png', fileName: 'a.png' };
	const binaryPropertyName = `={{ ${JSON.stringify(picture)} }}`;
	await call('sendImage', { binaryPropertyName }, {}, { typeVersion: 1 });
	const [request] = recorder.requests;
	if (!request) throw new Error('nothing arrived');
	expect(partsOf(request).some(({ content }) => content.equals(FILE))).toBe(true);
});

test('A template of a tool has no media unless its builder chose so', async () => {
	await call(
		'sendTemplate',
		{ template: locator('id', '7'), options: { templateData: "={{ $fromAI('data') }}" } },
		{ data: '{"body":{"variables":["Ada"]}}' },
	);
	const sent = recorder.requests.find(({ method }) => method === 'POST');
	expect(JSON.parse(sent?.body.toString() ?? '')).toEqual({
		template_id: 7,
		template_data: { body: { variables: ['Ada'] } },
	});
});

test('What an agent left in doubt is known again where its workspace is the only one', async () => {
	recorder.answerWith((response, request) => {
		const isList = request.url.includes('/workspaces?');
		json(isList ? 200 : 500, { data: [{ id: WORKSPACE_ID, name: 'North Wind' }] })(
			response,
			request,
		);
	});
	const parameters = { workspace: locator('list', ''), text: "={{ $fromAI('text') }}" };
	const answers = await call('sendText', parameters, { text: 'Hi' }, { times: 2 });
	expect(recorder.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	expect(answers[1]).toContain('It was not sent again');
});

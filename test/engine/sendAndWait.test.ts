import { NodeHelpers, type INode } from 'n8n-workflow';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentWorkflow } from '../support/agentNode';
import { formOf, islashNode, lancepilotNode, runNode } from '../support/nodes';
import { accept, json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const asking = (parameters: INode['parameters'] = {}, settings: Partial<INode> = {}) =>
	lancepilotNode('sendAndWait', { message: 'May she?', ...parameters }, settings);

const ask = async (node = asking(), items?: Parameters<typeof runNode>[3]) =>
	await runNode(engine, recorder, node, items);

const textOf = (index: number): string =>
	JSON.parse(recorder.requests[index]?.body.toString() ?? '{}').text.body;

const HOUR = 60 * 60 * 1000;
const limited = {
	options: { limitWaitTime: { values: { resumeAmount: 1, resumeUnit: 'hours' } } },
};
const no = json(422, { message: 'Not now' });
const reset: Reply = (response) => {
	response.destroy();
};

test('The question goes out once with its link, and the execution waits without an end', async () => {
	const { run, items } = await ask();
	expect(recorder.requests).toHaveLength(1);
	expect(textOf(0)).toMatch(
		/^May she\?\n\nhttp:\/\/localhost:5678\/webhook-waiting\/\S+\/send\?round=0&signature=\w{64}$/,
	);
	expect(run.status).toBe('waiting');
	expect(run.data.waitTill).toEqual(new Date('3000-01-01T00:00:00.000Z'));
	expect(items).toMatchObject([{ json: { message: { id: 9126 } } }]);
});

test('iSlash asks by a session message', async () => {
	const node = islashNode({ operation: 'sendAndWait', message: 'May she?' });
	const { run } = await ask(node);
	expect(run.status).toBe('waiting');
	expect(recorder.requests[0]?.body.toString()).toContain('May she?\n\nhttp://localhost:5678/');
});

test('Limit Wait Time says when the wait ends', async () => {
	const { run } = await ask(asking(limited));
	const left = (run.data.waitTill?.getTime() ?? 0) - Date.now();
	expect(left).toBeGreaterThan(0.9 * HOUR);
	expect(left).toBeLessThanOrEqual(HOUR);
});

test('A link that nobody else can open is said in a hint', async () => {
	expect((await ask()).hints).toMatchObject([
		{ type: 'warning', message: expect.stringContaining('http://localhost:5678') },
	]);
});

test('What the service refused does not wait; the advice names the way past the window', async () => {
	recorder.answerWith(no);
	const { run, error } = await ask();
	expect(run.status).toBe('error');
	expect(run.data.waitTill).toBeUndefined();
	expect(error?.description).toContain('choose Template under Send As');
});

test('A question whose sending is in doubt waits, with a hint: its link works if it arrived', async () => {
	recorder.answerWith(reset);
	const { run, hints } = await ask();
	expect(run.status).toBe('waiting');
	expect(recorder.requests).toHaveLength(1);
	expect(hints?.map(({ message }) => message).join()).toContain('may have been delivered');
});

test('With Retry On Fail, what was refused is asked again with the same link, and what was sent is not', async () => {
	let refusals = 1;
	recorder.answerWith((response, request) => (refusals-- > 0 ? no : accept)(response, request));
	const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { run } = await ask(asking({}, retrying));
	expect(run.status).toBe('waiting');
	expect(recorder.requests).toHaveLength(2);
	expect(textOf(1)).toBe(textOf(0));
});

test.each([
	['error output', 'continueErrorOutput'] as const,
	['output', 'continueRegularOutput'] as const,
])('Where the node goes on with its %s, a refused question does not wait', async (_, onError) => {
	recorder.answerWith(no);
	const { run } = await ask(asking({}, { onError }));
	expect(run.data.waitTill).toBeUndefined();
});

test.each([
	['two items', [{ json: {} }, { json: {} }], {}, 'the input has 2 items'],
	['a message that is empty', undefined, { message: ' ' }, 'Message is empty'],
	[
		'a message that is too long',
		undefined,
		{ message: 'x'.repeat(4090) },
		'with the link below it',
	],
	['a template without {link}', undefined, { sendAs: 'template', template: '1' }, 'have no {link}'],
	[
		'a wait that has ended',
		undefined,
		{ options: { limitWaitTime: { values: { resumeAmount: 0 } } } },
		'Limit Wait Time',
	],
	[
		'an input that is an earlier answer, where the wait can end',
		[{ json: { data: { approved: true, answers: 'Send' } } }],
		limited,
		'is the answer to an earlier question',
	],
])('%s is refused before anything is sent', async (_, items, parameters, words) => {
	const { error, run } = await ask(asking(parameters), items);
	expect(error?.message).toContain(words);
	expect(run.data.waitTill).toBeUndefined();
	expect(recorder.requests).toEqual([]);
});

test('An agent’s tool cannot ask, and says what to use instead', async () => {
	const { workflow, otherNodes } = agentWorkflow(asking(), new Lancepilot(), async (nextTool) => {
		answered = await (await nextTool()).invoke({}).catch((error: unknown) => String(error));
	});
	let answered: unknown;
	await engine.run({
		workflow,
		otherNodes,
		items: [{ json: {} }],
		credentials: recorder.credentials,
	});
	expect(JSON.stringify(answered)).toContain('human review');
	expect(recorder.requests).toEqual([]);
});

test('As a template, the link stands in the variable that the user named', async () => {
	await ask(
		asking({
			sendAs: 'template',
			template: { __rl: true, mode: 'id', value: '4821' },
			templateVariables: formOf('4821', { body_1: '{link}', button_1_1: '{link}' }),
		}),
	);
	const { template_data } = JSON.parse(recorder.requests[0]?.body.toString() ?? '{}');
	const link = String(template_data.body.variables[0]);
	expect(link).toMatch(/^http:\/\/localhost:5678\/webhook-waiting\/\S+$/);
	expect(template_data.buttons[0].variables).toEqual([link.split('/webhook-waiting/')[1]]);
});

describe('With JSON for the template among the options,', () => {
	const asTemplate = (text: string) => ({
		sendAs: 'template',
		template: { __rl: true, mode: 'id', value: '4821' },
		templateVariables: formOf('4821', { body_1: '{link}' }),
		options: { templateData: JSON.stringify({ body: { variables: [text] } }) },
	});

	test('the link stands where that has it, whatever the hidden form holds', async () => {
		recorder.answerWith((response, request) =>
			(request.method === 'GET' ? json(403, {}) : accept)(response, request),
		);
		const { run } = await ask(asking(asTemplate('Answer at {link}')));
		expect(run.status).toBe('waiting');
		const sent = recorder.requests.find(({ method }) => method === 'POST');
		expect(sent?.body.toString()).toMatch(/Answer at http:\S+signature=\w{64}/);
	});

	test('a place for it in the hidden form is none', async () => {
		const { error } = await ask(asking(asTemplate('Answer me')));
		expect(error?.message).toContain('have no {link}');
		expect(recorder.requests).toEqual([]);
	});

	test.each([
		['text', false],
		['template', true],
	])('the panel offers it where the question goes out as a %s: %j', (sendAs, isOffered) => {
		const { description } = new Lancepilot();
		const { parameters, typeVersion } = asking({ sendAs });
		const node = { typeVersion };
		const options = description.properties
			.filter((property) => property.name === 'options')
			.find((property) =>
				NodeHelpers.displayParameter(parameters, property, node, description),
			)?.options;
		const offered = options?.find(({ name }) => name === 'templateData');
		if (!offered || !('type' in offered)) throw new Error('no such option');
		expect(NodeHelpers.displayParameter({}, offered, node, description, parameters)).toBe(
			isOffered,
		);
	});
});

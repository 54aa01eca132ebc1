import { registerAddress } from '../../tools/start/triggers';
import { endedExecution } from '../support/executions';
import { islashMessage, islashStatus, lancepilotPost } from '../support/posts';
import { allReached, reached } from './support/asking';
import { startSink, type Sink } from '../support/sink';
import { post } from './support/listener';
import { api, emptySandbox, messages, place } from './support/playground';
import type { Conversation, ServiceName } from './support/replying';
import { converse, replyNode } from './support/replying';

const ADA = '+44 20 7946 0958';
const GRACE = '+852 9000 0001';

let answers: Sink;
let starts: Sink;
beforeEach(async () => {
	await emptySandbox();
	[answers, starts] = await Promise.all([startSink(), startSink()]);
});
afterEach(async () => {
	await answers.close();
	await starts.close();
});

/** Sets up a conversation and asks Ada. Gives the execution, once it waits. */
async function ask(
	service: ServiceName = 'lancepilot',
	parameters: Parameters<typeof replyNode>[1] = {},
	trigger: Parameters<typeof converse>[3] = {},
): Promise<Conversation & { executionId: string }> {
	const question = replyNode(service, parameters);
	const conversation = await converse(service, question, { answers, starts }, trigger);
	await conversation.ask({ number: ADA });
	const executionId = await reached(api, conversation.workflowId, 'waiting');
	return { ...conversation, executionId };
}

const said = (body: string, head = {}) => lancepilotPost({ type: 'text', body }, head);
const byGrace = { from: GRACE, contact: GRACE };
const textsOf = (sink: Sink) => sink.bodies().map(({ text }) => text);

/** How many executions a workflow has: n8n has begun one before it answers the call that started it. */
const executionsOf = async (workflowId: string) => (await api.executions(workflowId)).length;

/** Writes in the inbox as a customer. */
const write = async (service: ServiceName, number: string, text: string) =>
	await fetch(`${place.sandbox.url}/sandbox/messages`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ service, number, text }),
	});

test.each([
	['lancepilot', 'Lancepilot'],
	['islash', 'iSlash'],
] as const)(
	'%s: what the customer writes next goes on with the execution',
	async (service, name) => {
		const { executionId, triggerUrl, workflowId } = await ask(service);
		expect(await messages()).toMatchObject([{ service: name, text: 'Which day?' }]);
		await registerAddress(place.sandbox.url, { service, url: triggerUrl });
		await write(service, ADA, 'Tuesday & "maybe" {{ 1 + 1 }} 😀');
		await answers.until(1);
		expect(await endedExecution(api, executionId)).toMatchObject({ status: 'success' });
		expect(answers.bodies()).toEqual([
			{
				data: expect.objectContaining({
					text: 'Tuesday & "maybe" {{ 1 + 1 }} 😀',
					type: 'text',
					number: '442079460958',
					respondedAt: expect.stringMatching(/^\d{4}-.*Z$/),
					answers: 'Ask',
				}),
			},
		]);
		expect(answers.bodies()[0]).not.toHaveProperty('data.approved');
		await write(service, GRACE, 'And I?');
		await starts.until(1);
		expect(textsOf(starts)).toEqual(['And I?']);
		expect(await executionsOf(workflowId)).toBe(2);
	},
);

test('Somebody else’s message, and what is no message, start a run; the question waits on', async () => {
	const { triggerUrl, executionId } = await ask(
		'islash',
		{},
		{
			events: ['messageReceived', 'statusRead'],
		},
	);
	const other = islashMessage({ id: 'other', from: '15005550142', wa_id: '15005550142' });
	expect(await post(triggerUrl, { messages: [other] })).toBe(200);
	expect(await post(triggerUrl, { statuses: [islashStatus({ status: 'read' })] })).toBe(200);
	await starts.until(2);
	expect(answers.taken).toEqual([]);
	expect(await api.call('GET', `/executions/${executionId}`)).toMatchObject({ status: 'waiting' });
});

test('The second message starts a run', async () => {
	const { triggerUrl } = await ask();
	await post(triggerUrl, said('Tuesday'));
	await answers.until(1);
	await post(triggerUrl, said('Or Friday'));
	await starts.until(1);
	expect(textsOf(starts)).toEqual(['Or Friday']);
	expect(answers.taken).toHaveLength(1);
});

test('Five copies at once, and one later, are one answer and no run', async () => {
	const { triggerUrl, workflowId } = await ask();
	await Promise.all(Array.from({ length: 5 }, () => post(triggerUrl, said('Tuesday'))));
	await answers.until(1);
	await post(triggerUrl, said('Tuesday'));
	expect(await executionsOf(workflowId)).toBe(1);
	expect(answers.taken).toHaveLength(1);
});

test('Several messages that the trigger joins are one answer', async () => {
	const { triggerUrl, workflowId } = await ask('lancepilot', {}, { options: { joinMessages: 5 } });
	await post(triggerUrl, said('Tuesday'));
	await post(triggerUrl, said('at five'));
	await answers.until(1);
	expect(answers.bodies()).toMatchObject([{ data: { text: 'Tuesday\nat five' } }]);
	expect(await executionsOf(workflowId)).toBe(1);
});

test('A picture is an answer, with its address', async () => {
	const { triggerUrl } = await ask();
	const value = 'https://files.example.com/boat.jpg';
	await post(triggerUrl, lancepilotPost({ type: 'image', image: { value } }));
	await answers.until(1);
	expect(answers.bodies()).toMatchObject([{ data: { type: 'image', mediaUrl: value } }]);
});

test('Of two questions to one person, the newer is answered first, then the older', async () => {
	const {
		triggerUrl,
		ask: askAgain,
		workflowId,
		executionId,
	} = await ask('lancepilot', {
		message: '={{ $json.question ?? "Which day?" }}',
	});
	await askAgain({ number: ADA, question: 'Which boat?' });
	const [newer = ''] = await allReached(api, workflowId, 2, 'waiting');
	expect(newer).not.toBe(executionId);
	await post(triggerUrl, said('The red one'));
	await endedExecution(api, newer);
	await post(triggerUrl, said('Tuesday'));
	await endedExecution(api, executionId);
	expect(answers.bodies()).toMatchObject([
		{ data: { text: 'The red one' } },
		{ data: { text: 'Tuesday' } },
	]);
	expect(await executionsOf(workflowId)).toBe(2);
});

test('Two people who are asked at once answer each their own question', async () => {
	const { triggerUrl, ask: askAlso, workflowId } = await ask();
	await Promise.all([askAlso({ number: GRACE }), askAlso({ number: '+1 500 555 0142' })]);
	await allReached(api, workflowId, 3, 'waiting');
	await Promise.all([
		post(triggerUrl, said('Friday', byGrace)),
		post(triggerUrl, said('Monday', { from: '+15005550142', contact: '+15005550142' })),
		post(triggerUrl, said('Tuesday')),
	]);
	await answers.until(3);
	const pairs = answers.bodies().map(({ data }) => data) as { number: string; text: string }[];
	expect(Object.fromEntries(pairs.map(({ number, text }) => [number, text]))).toEqual({
		'442079460958': 'Tuesday',
		'85290000001': 'Friday',
		'15005550142': 'Monday',
	});
	expect(await executionsOf(workflowId)).toBe(3);
});

test('When the time is over, the input goes on, and a later message starts a run', async () => {
	const limitWaitTime = { values: { resumeAmount: 0.02, resumeUnit: 'minutes' } };
	const { triggerUrl } = await ask('lancepilot', { options: { limitWaitTime } });
	await answers.until(1);
	expect(answers.bodies()).toEqual([{ number: ADA }]);
	await post(triggerUrl, said('Tuesday'));
	await starts.until(1);
	expect(answers.taken).toHaveLength(1);
});

test('Once the execution was stopped, the message starts a run', async () => {
	const { triggerUrl, executionId } = await ask();
	await api.call('POST', `/executions/${executionId}/stop`);
	await post(triggerUrl, said('Tuesday'));
	await starts.until(1);
	expect(textsOf(starts)).toEqual(['Tuesday']);
	expect(starts.bodies()[0]).not.toHaveProperty('reason');
});

test('What the trigger does not listen to answers nothing', async () => {
	const { triggerUrl, workflowId } = await ask('lancepilot', {}, { options: { from: GRACE } });
	expect(await post(triggerUrl, said('Tuesday'))).toBe(200);
	expect(await api.executions(workflowId)).toMatchObject([{ status: 'waiting' }]);
});

test('The address at which n8n takes the reply is in no execution', async () => {
	const { triggerUrl, executionId } = await ask();
	await post(triggerUrl, said('Tuesday'));
	await endedExecution(api, executionId);
	const stored = JSON.stringify(await api.call('GET', `/executions/${executionId}`));
	expect(stored).toContain('Tuesday');
	expect(stored).not.toContain('signature=');
});

test('The same words are the answer to the next question, too', async () => {
	const { triggerUrl, ask: askAgain, workflowId, executionId } = await ask();
	await post(triggerUrl, said('Yes'));
	await endedExecution(api, executionId);
	await askAgain({ number: ADA });
	await reached(api, workflowId, 'waiting');
	// As long as a person needs to read: until then they count as a copy.
	while (answers.taken.length < 2) await post(triggerUrl, said('Yes'));
	expect(answers.bodies()).toMatchObject([{ data: { text: 'Yes' } }, { data: { text: 'Yes' } }]);
	expect(await executionsOf(workflowId)).toBe(2);
});

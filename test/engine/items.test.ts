import type { IConnections, INodeExecutionData } from 'n8n-workflow';
import { fieldsOf } from '../support/multipart';
import { islashNode, lancepilotNode, locator, runNode } from '../support/nodes';
import { accept, json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const text = '={{ $json.text }}';

/** Ten people with a number and a text each. */
const people: INodeExecutionData[] = Array.from({ length: 10 }, (_, index) => ({
	json: { phone: 442079460950 + index, text: `Message ${index} für “Ada” 😀` },
}));

const numberOf = (index: number) => String(442079460950 + index);
const textsSent = () =>
	recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body as string);

/** Refuses what is sent to these people, as Lancepilot words it. */
const refuse = (...indexes: number[]) => {
	recorder.answerWith((response, request) => {
		const isRefused = indexes.some((index) => request.url.includes(numberOf(index)));
		const no = json(422, { message: 'Validation error', errors: { 'text.body': ['Not today.'] } });
		(isRefused ? no : accept)(response, request);
	});
};

/** How the node words that refusal. */
const refusalOf = (index: number) =>
	`Lancepilot did not accept the input (HTTP 422)\nRecipient: +${numberOf(index)}.\nValidation error.\ntext.body: Not today.\nCorrect what is named above. If the person has not written to you within the last 24 hours, use Send Template.\nItem ${index + 1} of 10.`;

const toPeople = (settings = {}) =>
	lancepilotNode(
		'sendText',
		{ recipient: locator('phoneNumber', '={{ $json.phone }}'), text },
		settings,
	);

test('Every item is sent once, in order, with its own values, and paired with its output', async () => {
	const { items } = await runNode(engine, recorder, toPeople(), people);
	expect(textsSent()).toEqual(people.map(({ json }) => json.text));
	expect(recorder.requests.map(({ url }) => url)).toEqual(
		people.map(
			(_, index) =>
				`/api/v3/workspaces/3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b/contacts/number/${numberOf(index)}/messages/text`,
		),
	);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		people.map((_, index) => ({ item: index })),
	);
});

test('One is sent only after the one before was answered', async () => {
	let open = 0;
	let mostOpen = 0;
	recorder.answerWith((response, request) => {
		mostOpen = Math.max(mostOpen, ++open);
		setImmediate(() => {
			open--;
			accept(response, request);
		});
	});
	await runNode(engine, recorder, toPeople(), people);
	expect(recorder.requests).toHaveLength(10);
	expect(mostOpen).toBe(1);
});

test('Every request asks for JSON, so that the API never answers with a web page', async () => {
	await runNode(engine, recorder, toPeople(), people.slice(0, 1));
	await runNode(engine, recorder, islashNode({ text: 'Hi' }));
	expect(recorder.requests.map(({ headers }) => headers.accept)).toEqual([
		'application/json',
		'application/json',
	]);
});

test('An answer is read that begins with a byte order mark, as PHP files can make it', async () => {
	recorder.answerWith((response) => response.end('\ufeff{ "data": { "id": 9126 } }'));
	const { items, error } = await runNode(engine, recorder, toPeople(), people.slice(0, 1));
	expect(error?.message).toBeUndefined();
	expect(items.map((item) => item.json)).toEqual([{ id: 9126 }]);
});

describe('When the API refuses items 2 and 7', () => {
	test('by default the run stops at the first of them', async () => {
		refuse(2, 7);
		const { error, items } = await runNode(engine, recorder, toPeople(), people);
		expect(recorder.requests).toHaveLength(3);
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'Lancepilot did not accept the input (HTTP 422)',
			description:
				'Recipient: +442079460952.\nValidation error.\ntext.body: Not today.\nCorrect what is named above. If the person has not written to you within the last 24 hours, use Send Template.\nItem 3 of 10: 2 sent before it, 7 not tried. Running the workflow again sends the 2 again (Retry in the executions list does not). On Error: Continue (using error output) goes on past such items.',
			httpCode: '422',
			context: { itemIndex: 2 },
		});
	});

	test('Continue On Fail goes on and says at its place what happened', async () => {
		refuse(2, 7);
		const node = toPeople({ onError: 'continueRegularOutput' });
		const { error, items } = await runNode(engine, recorder, node, people);
		expect(error).toBeUndefined();
		expect(textsSent()).toHaveLength(10);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			people.map((_, index) => ({ item: index })),
		);
		expect(items.flatMap(({ json }, index) => ('error' in json ? [index] : []))).toEqual([2, 7]);
		expect(items[7]?.json).toEqual({
			error: refusalOf(7),
		});
	});

	test('the error output gets these two, the main output the other eight', async () => {
		refuse(2, 7);
		const node = toPeople({ onError: 'continueErrorOutput' });
		const { outputs } = await runNode(engine, recorder, node, people);
		const [sent = [], refused = []] = outputs;
		expect(sent.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 3, 4, 5, 6, 8, 9].map((item) => ({ item })),
		);
		expect(refused.map(({ json }) => json)).toEqual([
			{ error: refusalOf(2) },
			{ error: refusalOf(7) },
		]);
	});
});

test('The error output keeps the fields of the item beside what happened', async () => {
	refuse(2);
	const send = toPeople({ onError: 'continueErrorOutput' });
	const start = { ...send, name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
	const connections: IConnections = {
		Start: { main: [[{ node: 'Send', type: 'main', index: 0 }]] },
	};
	const { nodes } = await engine.run({
		workflow: { nodes: [start, send], connections },
		items: people,
		credentials: recorder.credentials,
	});
	expect(nodes.Send?.outputs[1]?.map(({ json }) => json)).toEqual([
		{
			...people[2]?.json,
			error: refusalOf(2),
		},
	]);
});

test('A bad number stops nothing else under Continue On Fail, and is never sent', async () => {
	const items = [
		{ json: { phone: 'Ada', text: 'a' } },
		{ json: { phone: '+85256872847', text: 'b' } },
	];
	const node = islashNode(
		{ recipient: '={{ $json.phone }}', text },
		{ onError: 'continueRegularOutput' },
	);
	const { items: output } = await runNode(engine, recorder, node, items);
	expect(recorder.requests.map((request) => fieldsOf(request))).toEqual([
		{ identity: '85256872847', text: 'b', session: 's3ss-key' },
	]);
	expect(output.map(({ json }) => json)).toEqual([
		{
			error:
				'Recipient "Ada" is not a phone number\nGive one number with its country code, e.g. +44 20 7946 0958. Besides digits it may hold spaces, dots, dashes, pairs of brackets, and + or 00 in front.\nItem 1 of 2.',
		},
		{ id: 9126, recipient: '85256872847' },
	]);
});

describe('When the batches cannot be read, nothing is sent', () => {
	const options = { batching: { batch: { batchSize: 'many' } } };
	const refusal = 'Items per Batch "many" is not a whole number from 1';
	const send = (settings = {}) => lancepilotNode('sendText', { text, options }, settings);
	afterEach(() => {
		expect(recorder.requests).toHaveLength(0);
	});

	test('and the run stops', async () => {
		const { error } = await runNode(engine, recorder, send(), people);
		expect(error?.message).toBe(refusal);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'])(
		'and with %s no item looks as if it had been',
		async (onError) => {
			const { outputs } = await runNode(engine, recorder, send({ onError }), people);
			expect(outputs.flat().map(({ json }) => json.error)).toEqual(
				people.map(
					(_, index) =>
						`${refusal}\nCorrect it, or check the expression.\nItem ${index + 1} of 10.`,
				),
			);
		},
	);
});

test('A message keeps the letters in which n8n would find a code of its own', async () => {
	const node = islashNode({ recipient: 'whitEPERMit', text: 'Hi' });
	const { error } = await runNode(engine, recorder, node);
	expect(error?.message).toBe('Recipient "whitEPERMit" is not a phone number');
});

test('An operation that this version does not know is refused, and nothing is sent', async () => {
	const { error } = await runNode(engine, recorder, lancepilotNode('gone', {}));
	expect(error).toMatchObject({
		message: 'Operation "message: gone" is not known to this version of the node',
		description: 'Choose the operation again, or update the package',
	});
	expect(recorder.requests).toHaveLength(0);
});

describe('The output is the record of the API', () => {
	test('Lancepilot: its data', async () => {
		recorder.answerWith(json(201, { status: 201, message: 'Created', data: { id: 'a', x: [1] } }));
		const node = lancepilotNode('sendText', { text: 'Hi', options: { simplify: false } });
		const { items } = await runNode(engine, recorder, node);
		expect(items[0]?.json).toEqual({ id: 'a', x: [1] });
	});

	test.each([
		['among the options', { options: { simplify: false } }],
		['where version 0.1 had it', { simplify: false }],
	])('iSlash: its message, with Simplify switched off %s', async (_, parameters) => {
		const node = islashNode({ text: 'Hi', ...parameters });
		const { items } = await runNode(engine, recorder, node);
		expect(items[0]?.json).toEqual({ id: 9126 });
	});

	test.each([
		['among the options', { options: { quotedMessageId: '9125' } }],
		['where version 0.1 had it', { quotedMessageId: '9125' }],
	])('iSlash: a message replies to the one that is quoted %s', async (_, parameters) => {
		await runNode(engine, recorder, islashNode({ text: 'Hi', ...parameters }));
		expect(recorder.requests.map(fieldsOf)).toMatchObject([{ quoted_message_id: '9125' }]);
	});

	test.each([[{}], [[]], [null], [undefined]])('a plain yes where data is %j', async (data) => {
		recorder.answerWith(json(201, { status: 201, message: 'Created', data }));
		const { items } = await runNode(engine, recorder, toPeople(), people.slice(0, 1));
		expect(items[0]?.json).toEqual({ success: true });
	});
});

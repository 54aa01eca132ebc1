import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentWorkflow } from '../support/agentNode';
import { markCount, runPublished, setAway, setUpKeyMemory } from '../support/keyMemory';
import { lancepilotNode } from '../support/nodes';
import { accept, json, type Reply } from '../support/recorder';
import { arrived, orders, repeat, SENT, sending } from '../support/sendOnce';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();
setUpKeyMemory();

const no = json(422, { message: 'Not now' });

describe('What a key is', () => {
	test.each([
		['empty', ''],
		['only blanks', ' \n '],
		['nothing, from an expression', '={{ $json.nothing }}'],
		['null, from an expression', '={{ null }}'],
	])('none where it is %s: each message is sent', async (_, key) => {
		const node = sending({ key });
		await runPublished(node, orders('A-17'));
		await runPublished(node, orders('A-17'));
		expect(recorder.requests).toHaveLength(2);
		expect(markCount()).toBe(0);
	});

	test.each([
		['a number', '={{ 17 }}', '17'],
		['zero', '={{ 0 }}', '0'],
		['text with blanks around it', '  A-17\n', 'A-17'],
		['text of any script', 'заказ №17 🚚', 'заказ №17 🚚'],
		['1,024 characters', `={{ '🚚'.repeat(1024) }}`, '🚚'.repeat(1024)],
	])('%s is one', async (_, key, name) => {
		const node = sending({ key });
		await runPublished(node, orders('one'));
		const { json: items } = await runPublished(node, orders('two'));
		expect(arrived()).toEqual(['one']);
		expect(items).toEqual([repeat(name)]);
	});

	test.each([
		['a part that is missing', '={{ $json.number }}-shipped', '{{ $json.number }}'],
		['a part that is null', '={{ null }}-shipped', '{{ null }}'],
		['a part that is empty', "={{ '' }}-shipped", "{{ '' }}"],
		['one of two parts', '={{ $json.order }}{{ $json.event }}', '{{ $json.event }}'],
	])('%s is refused, since other items would have the same key', async (_, key, part) => {
		const { error } = await runPublished(sending({ key }), orders('A-17'));
		expect(error?.message).toMatch(/^Send Once Key ".*" lacks a part$/);
		expect(error?.description).toContain(`${part} gave nothing for this item`);
		expect(recorder.requests).toHaveLength(0);
	});

	test('parts that are zero or false are parts', async () => {
		const key = '={{ 0 }}-{{ false }}';
		await runPublished(sending({ key }), orders('one'));
		const { json: items } = await runPublished(sending({ key }), orders('two'));
		expect(items).toEqual([repeat('0-false')]);
	});

	test('a number and the same digits as text are the same one', async () => {
		await runPublished(sending({ key: '={{ 17 }}' }), orders('one'));
		await runPublished(sending({ key: '17' }), orders('two'));
		expect(arrived()).toEqual(['one']);
	});

	test.each([
		['an object', '={{ $json }}', 'Send Once Key "{"order":"A-17"}" is not text'],
		['a list', '={{ [17] }}', 'Send Once Key "[17]" is not text'],
		[
			'1,025 characters',
			`={{ 'a'.repeat(1025) }}`,
			'has 1,025 characters; at most 1,024 are allowed',
		],
	])('%s is refused, and nothing is sent', async (_, key, words) => {
		const { error } = await runPublished(sending({ key }), orders('A-17'));
		expect(error?.message).toContain(words);
		expect(recorder.requests).toHaveLength(0);
	});
});

describe("Where n8n's database is away", () => {
	test('nothing is sent, and the error says why', async () => {
		setAway(true);
		const { error } = await runPublished(sending(), orders('A-17'));
		expect(recorder.requests).toHaveLength(0);
		expect(error).toMatchObject({
			message: 'n8n could not note the Send Once Key "A-17-shipped", so the message was not sent',
			description: expect.stringContaining('Check the database of n8n'),
		});
	});

	/** It goes away while the service answers. */
	const goneBefore =
		(reply: Reply): Reply =>
		(response, request) => {
			setAway(true);
			reply(response, request);
		};

	test('a message that could not be noted as sent is a success; a hint says what comes of it', async () => {
		recorder.answerWith(goneBefore(accept));
		const { json: items, hints } = await runPublished(sending(), orders('A-17'));
		expect(items).toEqual([SENT]);
		expect(hints).toEqual([
			expect.stringContaining('could not note for 1 of the messages what became of them'),
		]);
		setAway(false);
		const { error } = await runPublished(sending(), orders('A-17'));
		expect(error?.message).toContain('may have been delivered');
		expect(recorder.requests).toHaveLength(1);
	});

	test('a refused message whose key could not be given back says so', async () => {
		recorder.answerWith(goneBefore(no));
		const { error } = await runPublished(sending(), orders('A-17'));
		expect(error?.description).toContain('Not now.');
		expect(error?.description).toContain('send the message with another key');
	});
});

describe('In a manual run', () => {
	test('the key is not used, and a hint says so', async () => {
		const manual = { mode: 'manual' } as const;
		await runPublished(sending(), orders('A-17', 'A-18'), manual);
		const { json: items, hints } = await runPublished(sending(), orders('A-17', 'A-18'), manual);
		expect(items).toEqual([SENT, SENT]);
		expect(recorder.requests).toHaveLength(4);
		expect(markCount()).toBe(0);
		expect(hints).toEqual([
			'Send Once Key "A-17-shipped" was not used, since this is a manual run: it works when the published workflow runs',
		]);
	});

	test('one that cannot be a key is refused all the same', async () => {
		const { error } = await runPublished(sending({ key: '={{ $json }}' }), orders('A-17'), {
			mode: 'manual',
		});
		expect(error?.message).toContain('is not text');
	});
});

test('As the tool of an AI agent, it sends one message for a key, and tells the model', async () => {
	const answers: unknown[] = [];
	const tool = lancepilotNode(
		'sendText',
		{
			text: "={{ $fromAI('text') }}",
			descriptionType: 'auto',
			options: { sendOnceKey: "={{ $fromAI('order') }}-shipped" },
		},
		{ credentials: { lancepilotApi: { id: 'lancepilotApi', name: 'Lancepilot' } } },
	);
	const { error } = await engine.run({
		...agentWorkflow(tool, new Lancepilot(), async (nextTool) => {
			for (const text of ['It is on its way', 'It has been shipped']) {
				answers.push(await (await nextTool()).invoke({ text, order: 'A-17' }));
			}
		}),
		items: [{ json: {} }],
		credentials: recorder.credentials,
		mode: 'webhook',
	});
	expect(error).toBeUndefined();
	expect(arrived()).toEqual(['It is on its way']);
	expect(answers[1]).toContain('"alreadySent":true');
});

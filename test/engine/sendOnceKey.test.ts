import type { INode } from 'n8n-workflow';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { agentWorkflow } from '../support/agentNode';
import { markCount, runPublished, setAway, setUpKeyMemory } from '../support/keyMemory';
import { formOf, islashNode, lancepilotNode, locator, nodeFor } from '../support/nodes';
import { accept, json, late, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();
setUpKeyMemory();

const KEY = '={{ $json.order }}-shipped';
const orders = (...names: string[]) => names.map((order) => ({ json: { order } }));

interface Sending {
	key?: string;
	/** Besides the key. */
	options?: INode['parameters'];
	settings?: Partial<INode>;
}

const sending = ({ key = KEY, options = {}, settings }: Sending = {}) =>
	lancepilotNode(
		'sendText',
		{
			text: '={{ $json.order }}',
			options: { sendOnceKey: key, ...options },
		},
		settings,
	);

/** The texts that arrived, in the order of arrival. */
const arrived = () =>
	recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body as string);

const no = json(422, { message: 'Not now' });
const reset: Reply = (response) => {
	response.destroy();
};
const repeat = (sendOnceKey: string) => ({ alreadySent: true, sendOnceKey });
const SENT = { message: { id: 9126 } };

const NODES: [string, (options: INode['parameters']) => INode][] = [
	['Lancepilot: Send Text', (options) => lancepilotNode('sendText', { text: 'hi', options })],
	[
		'Lancepilot: Send Image',
		(options) =>
			lancepilotNode('sendImage', {
				mediaSource: 'url',
				mediaUrl: 'https://files.example.com/a.jpg',
				options,
			}),
	],
	['iSlash: Send', (options) => islashNode({ text: 'hi', options })],
	[
		'iSlash: Send Template',
		(options) =>
			nodeFor('islash', {
				resource: 'message',
				operation: 'sendTemplate',
				parameters: {
					templateName: locator('name', 'thank_you_en'),
					templateVariables: formOf('thank_you_en'),
					options,
				},
			}),
	],
	[
		'iSlash: Schedule Template',
		(options) =>
			nodeFor('islash', {
				resource: 'message',
				operation: 'scheduleTemplate',
				parameters: {
					templateName: locator('name', 'thank_you_en'),
					templateVariables: formOf('thank_you_en'),
					sendAt: '2999-01-01T10:00:00',
					timeZone: 'UTC',
					options,
				},
			}),
	],
];

describe('A message whose key was sent before', () => {
	test.each(NODES)(
		'%s: is not sent again by another execution, and says so',
		async (_, nodeWith) => {
			const node = nodeWith({ sendOnceKey: 'A-17' });
			const first = await runPublished(node, [{ json: {} }]);
			expect(first.error).toBeUndefined();
			const second = await runPublished(node, [{ json: {} }]);
			expect(recorder.requests).toHaveLength(1);
			expect(second.json).toEqual([repeat('A-17')]);
			expect(second.hints).toEqual(['0 sent, 1 sent before and not repeated']);
		},
	);

	test('is not sent again where its text or its recipient is another one', async () => {
		await runPublished(sending({ key: 'A-17' }), orders('one'));
		await runPublished(sending({ key: 'A-17' }), orders('two'));
		expect(arrived()).toEqual(['one']);
	});

	test('is not sent again after the node has got another name', async () => {
		await runPublished(sending(), orders('A-17'));
		await runPublished(sending({ settings: { name: 'Tell' } }), orders('A-17'));
		expect(arrived()).toEqual(['A-17']);
	});

	test('is sent by another node, which has a memory of its own', async () => {
		await runPublished(sending(), orders('A-17'));
		await runPublished(sending({ settings: { id: 'other' } }), orders('A-17'));
		expect(arrived()).toEqual(['A-17', 'A-17']);
	});

	test('leaves the others of its run alone', async () => {
		await runPublished(sending(), orders('A-17'));
		const { json: items } = await runPublished(sending(), orders('A-16', 'A-17', 'A-18'));
		expect(arrived()).toEqual(['A-17', 'A-16', 'A-18']);
		expect(items).toEqual([SENT, repeat('A-17-shipped'), SENT]);
	});
});

describe('The same key at the same moment', () => {
	const slowly = () => recorder.answerWith(late(100, accept));

	test('in two items of a run: the second one is a repeat', async () => {
		const { json: items } = await runPublished(sending(), orders('A-17', 'A-17'));
		expect(arrived()).toEqual(['A-17']);
		expect(items).toEqual([SENT, repeat('A-17-shipped')]);
	});

	test('in one batch: one message', async () => {
		slowly();
		const options = { batching: { batch: { batchSize: 10 } } };
		const names = Array.from({ length: 30 }, (_, index) => `A-${index % 10}`);
		const { json: items } = await runPublished(sending({ options }), orders(...names));
		expect(arrived().sort()).toEqual([...new Set(names)].sort());
		expect(items.filter(({ alreadySent }) => alreadySent === true)).toHaveLength(20);
	});

	test('in several executions: one message, and the others wait for what becomes of it', async () => {
		slowly();
		const runs = await Promise.all(
			Array.from({ length: 5 }, async () => await runPublished(sending(), orders('A-17'))),
		);
		expect(arrived()).toEqual(['A-17']);
		expect(
			runs.flatMap(({ json: items }) => items).filter((item) => item.alreadySent),
		).toHaveLength(4);
	});

	test('where the first one is refused, the next one is sent', async () => {
		let isFirst = true;
		recorder.answerWith((response, request) => {
			late(100, isFirst ? no : accept)(response, request);
			isFirst = false;
		});
		const runs = await Promise.all(
			Array.from({ length: 3 }, async () => await runPublished(sending(), orders('A-17'))),
		);
		expect(arrived()).toEqual(['A-17', 'A-17']);
		expect(runs.filter(({ error }) => error)).toHaveLength(1);
	});
});

describe('A message that was not sent leaves its key free', () => {
	test.each<[string, Reply, INode['parameters']]>([
		['that the service refused', no, {}],
		['that the service turned away every time', json(429, {}), { maxRetries: 0 }],
		['that was redirected', (response) => response.writeHead(302).end(), {}],
	])('one %s', async (_, reply, options) => {
		recorder.answerWith(reply);
		const first = await runPublished(sending({ options }), orders('A-17'));
		expect(first.error).toBeDefined();
		expect(markCount()).toBe(0);
		recorder.answerWith(accept);
		const { json: items } = await runPublished(sending({ options }), orders('A-17'));
		expect(items).toEqual([SENT]);
	});

	test('one whose input is refused', async () => {
		const node = sending({ key: 'A-17' });
		const { error } = await runPublished(node, orders(''));
		expect(error?.message).toContain('Text is empty');
		expect(markCount()).toBe(0);
	});

	test('one whose file is not as large as was said, which is found on the way', async () => {
		const data = { data: Buffer.from('%PDF').toString('base64'), mimeType: 'application/pdf' };
		const node = lancepilotNode('sendDocument', {
			mediaSource: 'binary',
			options: { sendOnceKey: 'A-17' },
		});
		// n8n reads the file from where it was: nothing is there.
		const gone = {
			...data,
			id: 'filesystem-v2:workflows/w/executions/1/binary_data/gone',
			bytes: 4,
		};
		const { error } = await runPublished(node, [{ json: {}, binary: { data: gone } }]);
		expect(error).toBeDefined();
		expect(recorder.requests).toHaveLength(0);
		expect(markCount()).toBe(0);
	});
});

describe('A message in doubt keeps its key', () => {
	test.each<[string, Reply]>([
		['whose connection broke', reset],
		['that was answered with 500', json(500, {})],
		['that was answered with a web page', (response) => response.end('<html>')],
	])('one %s is reported by the next execution, and not sent', async (_, reply) => {
		recorder.answerWith(reply);
		await runPublished(sending(), orders('A-17'));
		recorder.answerWith(accept);
		const { error } = await runPublished(sending(), orders('A-17'));
		expect(arrived()).toEqual(['A-17']);
		expect(error).toMatchObject({
			message:
				'A message with the Send Once Key "A-17-shipped" was begun before; the message may have been delivered',
			description: expect.stringContaining('send it with another key'),
		});
	});

	test('under Continue On Fail each is reported, and only the first one is waited for', async () => {
		recorder.answerWith(reset);
		const node = sending({ settings: { onError: 'continueRegularOutput' } });
		const names = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
		await runPublished(node, orders(...names));
		recorder.answerWith(accept);
		const start = performance.now();
		const { json: items, hints } = await runPublished(node, orders(...names, 'A-6'));
		expect(performance.now() - start).toBeLessThan(10_000);
		expect(
			items.filter(({ error }) => JSON.stringify(error ?? '').includes('was begun before')),
		).toHaveLength(5);
		expect(items.at(-1)).toEqual(SENT);
		expect(hints).toEqual(['1 sent, 5 in doubt']);
	});
});

describe('Retry On Fail and the Retry button know more than the key', () => {
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

	/** Answers the first message of that order so. */
	function answerFirst(order: string, reply: Reply): void {
		let isFirst = true;
		recorder.answerWith((response, request) => {
			const isIt = isFirst && request.body.includes(order);
			if (isIt) isFirst = false;
			(isIt ? reply : accept)(response, request);
		});
	}

	test('what was sent comes out as the record of the service', async () => {
		answerFirst('A-2', no);
		const { json: items } = await runPublished(sending({ settings }), orders('A-1', 'A-2'));
		expect(arrived()).toEqual(['A-1', 'A-2', 'A-2']);
		expect(items).toEqual([SENT, SENT]);
	});

	test('so it does with the Retry button', async () => {
		answerFirst('A-2', no);
		const first = await runPublished(sending(), orders('A-1', 'A-2'));
		expect(first.error).toBeDefined();
		const again = await runPublished(sending(), [], { retryOf: first.run, mode: 'retry' });
		expect(arrived()).toEqual(['A-1', 'A-2', 'A-2']);
		expect(again.json).toEqual([SENT, SENT]);
	});

	test('what is in doubt is reported in the words of its first time, and not sent', async () => {
		answerFirst('A-1', reset);
		const { error } = await runPublished(sending({ settings }), orders('A-1'));
		expect(arrived()).toEqual(['A-1']);
		expect(error?.message).toContain('ended without an answer');
	});

	test('what was sent by another execution meanwhile is a repeat', async () => {
		answerFirst('A-1', no);
		const first = await runPublished(sending(), orders('A-1'));
		await runPublished(sending(), orders('A-1'));
		const again = await runPublished(sending(), [], { retryOf: first.run, mode: 'retry' });
		expect(arrived()).toEqual(['A-1', 'A-1']);
		expect(again.json).toEqual([repeat('A-1-shipped')]);
	});
});

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

import type { INode } from 'n8n-workflow';
import { markCount, runPublished, setUpKeyMemory } from '../support/keyMemory';
import { formOf, islashNode, lancepilotNode, locator, nodeFor } from '../support/nodes';
import { accept, json, late, type Reply } from '../support/recorder';
import { arrived, orders, repeat, SENT, sending } from '../support/sendOnce';
import { recorder, setUpStation } from '../support/station';

setUpStation();
setUpKeyMemory();

const no = json(422, { message: 'Not now' });
const reset: Reply = (response) => {
	response.destroy();
};
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

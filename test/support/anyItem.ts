import fc from 'fast-check';
import type { INode, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { anyAnswer, replyWith, type AnyAnswer } from './anyAnswer';
import type { AnyBinary } from './anyBinary';
import { anyNumber, anyText, anyValue } from './arbitraries';
import { partsOf } from './multipart';
import { islashNode, lancepilotNode, locator, runNode } from './nodes';
import type { RecordedRequest, Recorder } from './recorder';

/** An item with anything in its fields, and what the server says to it. */
export interface AnyItem {
	id: string;
	recipient: unknown;
	text: unknown;
	file: AnyBinary | undefined;
	answer: AnyAnswer;
}

/** Items of one run, with these files in some of them. */
export const anyItems = (files: fc.Arbitrary<AnyBinary>): fc.Arbitrary<AnyItem[]> => {
	const text = fc.oneof({ weight: 6, arbitrary: anyText }, { weight: 1, arbitrary: anyValue });
	const file = fc.option(files, { nil: undefined });
	const item = fc.record({ id: anyText, recipient: anyNumber, text, file, answer: anyAnswer });
	return fc.array(item, { minLength: 1, maxLength: 60, size: 'max' });
};

const settings: Partial<INode> = { onError: 'continueRegularOutput' };
const options = { maxRetries: 1, batching: { batch: { batchSize: 8 } } };

// The number of the item is in every request, so that the server can tell whose it is.
const workspace = locator('id', '={{ $itemIndex + " " + $json.id }}');
const text = '={{ $json.text }}';

/** Nodes that take everything from the item, by what they send. */
export const NODES = {
	text: lancepilotNode(
		'sendText',
		{ workspace, recipient: locator('contactId', '={{ $json.recipient }}'), text, options },
		settings,
	),
	image: lancepilotNode(
		'sendImage',
		{
			workspace,
			recipient: locator('phoneNumber', '={{ $json.recipient }}'),
			mediaSource: 'binary',
			caption: text,
			options,
		},
		settings,
	),
	session: islashNode(
		{
			recipient: '={{ $json.recipient }}',
			text,
			mediaSource: '={{ $binary.data ? "binary" : "none" }}',
			options: { ...options, quotedMessageId: '={{ $itemIndex }}' },
		},
		settings,
	),
};

/** What is sent, by the node that sends it. */
export type Kind = keyof typeof NODES;

/** What became of one item. */
export interface AnyResult {
	item: AnyItem;
	index: number;
	/** What the user reads; undefined when it went well. */
	failure: string | undefined;
	requests: RecordedRequest[];
}

function itemOf(request: RecordedRequest): number {
	const inPath = /^\/api\/v3\/workspaces\/(\d+)(?:%20[^/]*)?\//.exec(request.url)?.[1];
	if (inPath !== undefined) return Number(inPath);
	const part = partsOf(request).find(({ headers }) => headers[0]?.includes('"quoted_message_id"'));
	return Number(part?.content);
}

/** Sends all items in one run, and gives each one's requests and its failure, if it failed. */
export async function sendAny(
	engine: Engine,
	recorder: Recorder,
	node: INode,
	items: readonly AnyItem[],
): Promise<AnyResult[]> {
	recorder.reset();
	recorder.answerWith((response, request) => {
		const answer = items[itemOf(request)]?.answer;
		if (!answer) throw new Error(`of no item: ${request.url}`);
		replyWith(answer)(response, request);
	});
	const given = items.map(({ id, recipient, text, file }): INodeExecutionData => ({
		// Expressions may give anything, and so do these items.
		json: { id, recipient, text } as INodeExecutionData['json'],
		...(file && { binary: { data: file.binary } }),
	}));
	const { error, items: output } = await runNode(engine, recorder, node, given);
	expect(error?.message).toBeUndefined();
	expect(output).toHaveLength(items.length);
	return items.map((item, index) => {
		const { error: text, ...rest } = output[index]?.json ?? {};
		const isFailure = typeof text === 'string' && Object.keys(rest).length === 0;
		const requests = recorder.requests.filter((request) => itemOf(request) === index);
		return { item, index, failure: isFailure ? text : undefined, requests };
	});
}

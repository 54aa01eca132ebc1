import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import type { SetUp, SetUpNode } from './contestant';

/** A node that sends its items in batches, and does nothing else. */
function loop(
	name: string,
	batchSize: number,
	send: (context: IExecuteFunctions, item: INodeExecutionData, index: number) => Promise<unknown>,
	parameters: INodeParameters = {},
): SetUpNode {
	const type: INodeType = {
		description: {
			displayName: name,
			name,
			group: ['output'],
			version: 1,
			description: '',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'lancepilotApi', required: true }],
			properties: Object.keys(parameters).map((parameter) => ({
				displayName: parameter,
				name: parameter,
				type: 'string',
				default: '',
			})),
		},
		async execute(this: IExecuteFunctions) {
			const items = this.getInputData();
			const output: INodeExecutionData[] = [];
			while (output.length < items.length) {
				const start = output.length;
				const batch = items.slice(start, start + batchSize);
				const answers = await Promise.all(
					batch.map(async (item, step) => send(this, item, start + step)),
				);
				// The server answers with JSON objects.
				output.push(...answers.map((answer) => ({ json: answer as IDataObject })));
			}
			return [output];
		},
	};
	return { type, parameters, sendsAllAtOnce: false };
}

const urlOf = (baseUrl: string, phone: unknown, kind: 'text' | 'document') =>
	`${baseUrl}/workspaces/workspace/contacts/number/${String(phone)}/messages/${kind}`;

/** Node.js alone: the stored file into a request, with nothing of n8n between. */
export function barePipe({ baseUrl, batchSize }: SetUp): SetUpNode {
	return loop('barePipe', batchSize, async (context, item, index) => {
		const { id = '' } = context.helpers.assertBinaryData(index, 'data');
		const path = context.helpers.getBinaryPath(id);
		const { size } = await stat(path);
		const outgoing = request(urlOf(baseUrl, item.json.phone, 'document'), {
			method: 'POST',
			headers: { 'content-length': size },
		});
		const answer = new Promise((resolve, reject) => {
			outgoing.on('response', (response) => resolve(json(response)));
			outgoing.on('error', reject);
		});
		await pipeline(createReadStream(path), outgoing);
		return await answer;
	});
}

/**
 * The loop that does the same: n8n's own helper for each text, with recipient and text read as
 * expressions and the answer had as a stream, without which nothing keeps an answer from filling
 * the memory. No checks, no ledger, no wording of errors.
 */
export function helperLoop({ baseUrl, batchSize }: SetUp): SetUpNode {
	const parameters = { phone: '={{ $json.phone }}', text: '={{ $json.text }}' };
	const send = async (context: IExecuteFunctions, _item: INodeExecutionData, index: number) => {
		const url = urlOf(baseUrl, context.getNodeParameter('phone', index), 'text');
		const answer = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			'lancepilotApi',
			{
				method: 'POST',
				url,
				// Parameters are JSON.
				body: { text: { body: context.getNodeParameter('text', index) as string } },
				json: true,
				encoding: 'stream',
				disableFollowRedirect: true,
			},
		)) as Readable; // What `encoding` asks for.
		return await json(answer);
	};
	return loop('helperLoop', batchSize, send, parameters);
}

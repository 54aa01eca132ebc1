import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import FormData from 'form-data';
import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
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
	return { type, parameters, credentialType: 'lancepilotApi', sendsAllAtOnce: false };
}

function urlOf({ baseUrl, sends }: SetUp, phone: unknown): string {
	const kind = sends === 'texts' ? 'text' : 'document';
	return `${baseUrl}/workspaces/workspace/contacts/number/${String(phone)}/messages/${kind}`;
}

/** Node.js alone: the stored file into a request, with nothing of n8n between. */
export function barePipe(setUp: SetUp): SetUpNode {
	return loop('barePipe', setUp.batchSize, async (context, item, index) => {
		const { id = '' } = context.helpers.assertBinaryData(index, 'data');
		const path = context.helpers.getBinaryPath(id);
		const { size } = await stat(path);
		const outgoing = request(urlOf(setUp, item.json.phone), {
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

/** Sends with n8n's own helper, credential included. */
async function helperRequest(
	context: IExecuteFunctions,
	url: string,
	options: Partial<IHttpRequestOptions>,
): Promise<unknown> {
	return (await context.helpers.httpRequestWithAuthentication.call(context, 'lancepilotApi', {
		method: 'POST',
		url,
		...options,
	})) as unknown; // n8n types every answer as `any`.
}

async function fileForm(context: IExecuteFunctions, index: number): Promise<FormData> {
	const { id = '', bytes, fileName, mimeType } = context.helpers.assertBinaryData(index, 'data');
	const form = new FormData();
	form.append('file', await context.helpers.getBinaryStream(id), {
		filename: fileName,
		contentType: mimeType,
		knownLength: bytes,
	});
	return form;
}

/** n8n's request helper in a loop: no parameters, no checks, no wording of errors. */
export function bareHelper(setUp: SetUp): SetUpNode {
	return loop('bareHelper', setUp.batchSize, async (context, item, index) => {
		const body =
			setUp.sends === 'texts'
				? { body: { text: { body: item.json.text } }, json: true }
				: { body: await fileForm(context, index), disableFollowRedirect: true };
		return await helperRequest(context, urlOf(setUp, item.json.phone), body);
	});
}

/** What a loop does with recipient and text. */
type SendText = (context: IExecuteFunctions, url: string, body: IDataObject) => Promise<unknown>;

/** A loop over texts that reads both the way every node reads an expression. */
function loopWithExpressions(name: string, setUp: SetUp, send: SendText): SetUpNode {
	return loop(
		name,
		setUp.batchSize,
		async (context, _item, index) => {
			const url = urlOf(setUp, context.getNodeParameter('phone', index));
			// Parameters are JSON.
			const body = context.getNodeParameter('text', index) as string;
			return await send(context, url, { text: { body } });
		},
		{ phone: '={{ $json.phone }}', text: '={{ $json.text }}' },
	);
}

/** What n8n's expressions cost on top. */
export function bareHelperWithExpressions(setUp: SetUp): SetUpNode {
	return loopWithExpressions(
		'bareHelperWithExpressions',
		setUp,
		async (context, url, body) => await helperRequest(context, url, { body, json: true }),
	);
}

/**
 * What it costs on top to have the answer as a stream, in n8n's way: without it, nothing keeps an
 * answer from filling the memory.
 */
export function boundedHelper(setUp: SetUp): SetUpNode {
	return loopWithExpressions('boundedHelper', setUp, async (context, url, body) => {
		const options = { body, json: true, encoding: 'stream', disableFollowRedirect: true } as const;
		// What `encoding` asks for.
		const answer = (await helperRequest(context, url, options)) as Readable;
		return await json(answer);
	});
}

import { NodeHelpers, type INodeType } from 'n8n-workflow';
import type { SetUp, SetUpNode } from './contestant';

/** n8n's HTTP Request node in its newest version, with the same requests and the same credential. */
export function httpRequest(
	requireFromN8n: (path: string) => unknown,
	{ baseUrl, sends, batchSize }: SetUp,
): SetUpNode {
	const path = './nodes/HttpRequest/HttpRequest.node.js';
	// What n8n loads from this file.
	const { HttpRequest } = requireFromN8n(path) as { HttpRequest: new () => INodeType };
	const body =
		sends === 'texts'
			? {
					contentType: 'json',
					specifyBody: 'json',
					jsonBody: '={{ { text: { body: $json.text } } }}',
				}
			: {
					contentType: 'multipart-form-data',
					bodyParameters: {
						parameters: [
							{ parameterType: 'formBinaryData', name: 'file', inputDataFieldName: 'data' },
						],
					},
				};
	const kind = sends === 'texts' ? 'text' : 'document';
	return {
		type: NodeHelpers.getVersionedNodeType(new HttpRequest()),
		sendsAllAtOnce: true,
		parameters: {
			method: 'POST',
			url: `=${baseUrl}/workspaces/workspace/contacts/number/{{ $json.phone }}/messages/${kind}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'lancepilotApi',
			sendBody: true,
			...body,
			options: { batching: { batch: { batchSize, batchInterval: 0 } } },
		},
	};
}

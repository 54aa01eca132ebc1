import { NodeHelpers, type ICredentialType, type INodeType } from 'n8n-workflow';
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
		credentialType: 'lancepilotApi',
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

/** n8n's WhatsApp Business Cloud node, uploading a file. Its own address is changed to the server's. */
export function whatsApp(requireFromN8n: (path: string) => unknown, { baseUrl }: SetUp): SetUpNode {
	// What n8n loads from this file.
	const { WhatsApp } = requireFromN8n('./nodes/WhatsApp/WhatsApp.node.js') as {
		WhatsApp: new () => INodeType;
	};
	const type = new WhatsApp();
	type.description.requestDefaults = { baseURL: baseUrl };
	return {
		type,
		credentialType: 'whatsAppApi',
		sendsAllAtOnce: true,
		parameters: {
			resource: 'media',
			operation: 'mediaUpload',
			phoneNumberId: 'sender',
			mediaPropertyName: 'data',
			additionalFields: {},
		},
	};
}

/** The credential type of the WhatsApp Business Cloud node. */
export function whatsAppCredential(requireFromN8n: (path: string) => unknown): ICredentialType {
	// What n8n loads from this file.
	const { WhatsAppApi } = requireFromN8n('./credentials/WhatsAppApi.credentials.js') as {
		WhatsAppApi: new () => ICredentialType;
	};
	return new WhatsAppApi();
}

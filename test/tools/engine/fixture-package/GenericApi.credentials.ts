import type { IAuthenticate, ICredentialTestRequest, ICredentialType } from 'n8n-workflow';

/** Signs requests by description: a header and a query value, each from an expression. */
export class GenericApi implements ICredentialType {
	name = 'genericApi';
	displayName = 'Generic API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Key', name: 'key', type: 'string', default: '' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	];
	authenticate: IAuthenticate = {
		type: 'generic',
		properties: {
			headers: { 'x-key': '={{$credentials.key}}' },
			qs: { session: '={{$credentials.key.toUpperCase()}}' },
		},
	};
	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/account' },
		rules: [{ type: 'responseCode', properties: { value: 401, message: 'The key is wrong' } }],
	};
}

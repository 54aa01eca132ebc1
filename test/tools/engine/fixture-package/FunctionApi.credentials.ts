import type { IAuthenticate, ICredentialTestRequest, ICredentialType } from 'n8n-workflow';

/** Signs requests in code, and asks for nothing but a token where the default address will do. */
export class FunctionApi implements ICredentialType {
	name = 'functionApi';
	displayName = 'Function API';
	properties: ICredentialType['properties'] = [
		{ displayName: 'Token', name: 'token', type: 'string', default: '' },
		{ displayName: 'Scheme', name: 'scheme', type: 'string', default: 'Bearer' },
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
	];
	authenticate: IAuthenticate = async (credentials, options) => {
		// Both fields are strings, see above.
		const { scheme, token } = credentials as { scheme: string; token: string };
		return { ...options, headers: { ...options.headers, authorization: `${scheme} ${token}` } };
	};
	test: ICredentialTestRequest = {
		request: { baseURL: '={{$credentials.baseUrl}}', url: '/account' },
		rules: [
			{
				type: 'responseSuccessBody',
				properties: { key: 'account.name', value: undefined, message: 'Not the API' },
			},
		],
	};
}

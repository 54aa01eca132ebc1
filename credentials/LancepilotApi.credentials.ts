import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
import { testRules } from '../nodes/shared/credential/testRules';

/** Access to the Lancepilot API v3: a bearer token. */
export class LancepilotApi implements ICredentialType {
	name = 'lancepilotApi';

	displayName = 'Lancepilot API';

	icon: Icon = {
		light: 'file:../nodes/Lancepilot/lancepilot.svg',
		dark: 'file:../nodes/Lancepilot/lancepilot.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lancepilot-islash/n8n-nodes-lancepilot-islash#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API v3 token from your Lancepilot account',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://lancepilot.com/api/v3',
			required: true,
			description: 'Address of the API. Leave as it is unless Lancepilot gave you another one.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Optional, for the Lancepilot Trigger: a text of your own that callers must know, as ?token= behind the webhook URL or in the header X-Webhook-Secret',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken.trim()}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/workspaces',
			// Without it, Laravel may answer a wrong token with a redirect to its sign-in page.
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
		},
		rules: testRules(
			{
				401: 'Lancepilot did not accept the access token: it may be mistyped, expired or revoked.',
				403: 'Lancepilot does not let this access token list workspaces. Check what it may do.',
			},
			// A list of workspaces always has `data`; a web page and other APIs have not.
			'data',
			'This address does not answer like the Lancepilot API. Check the base URL.',
		),
	};
}

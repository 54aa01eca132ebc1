import type {
	ICredentialDataDecryptedObject,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { lancepilot } from '../nodes/Lancepilot/lancepilot.service';
import { sign } from '../nodes/shared/credential/authenticate';
import { OR_A_FIREWALL, OR_A_PAGE, testRules } from '../nodes/shared/credential/testRules';

/** Access to the Lancepilot API v3: a bearer token. */
export class LancepilotApi implements ICredentialType {
	name = 'lancepilotApi';

	displayName = 'Lancepilot API';

	icon: Icon = {
		light: 'file:../nodes/Lancepilot/lancepilot.svg',
		dark: 'file:../nodes/Lancepilot/lancepilot.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lancepilot-islash/n8n-nodes-lancepilot-islash/blob/main/docs/credentials.md';

	properties: INodeProperties[] = [
		{
			displayName:
				'The access token is the "API v3 token" of your <a href="https://lancepilot.com" target="_blank">Lancepilot</a> account. Their <a href="https://api.lancepilot.com" target="_blank">API pages</a> do not say where it is made: look in the settings of your account, or ask Lancepilot.',
			name: 'whereToFind',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API v3 token of your Lancepilot account',
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

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { secrets, options } = sign(lancepilot, credentials, requestOptions);
		const [accessToken = ''] = secrets;
		return { ...options, headers: { ...options.headers, Authorization: `Bearer ${accessToken}` } };
	}

	test: ICredentialTestRequest = {
		request: {
			// As it was typed; `sign` makes of it what a run asks.
			baseURL: '={{$credentials.baseUrl}}',
			url: '/workspaces',
			// Without it, Laravel may answer a wrong token with a redirect to its sign-in page.
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
		},
		rules: testRules(
			{
				401: `Lancepilot did not accept the access token: it may be mistyped, expired or revoked. ${OR_A_PAGE}`,
				403: `Lancepilot does not let this access token list workspaces. Check what it may do. ${OR_A_FIREWALL}`,
			},
			// A list of workspaces always has `data`; a web page and other APIs have not.
			'data',
			'This address is not the Lancepilot API, but a web page or another service. Check the base URL.',
		),
	};
}

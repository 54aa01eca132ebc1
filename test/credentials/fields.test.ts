import type { ICredentialType } from 'n8n-workflow';
import { IslashApi } from '../../credentials/IslashApi.credentials';
import { LancepilotApi } from '../../credentials/LancepilotApi.credentials';

/** What saved credentials depend on, and whether the panel shows dots in place of the value. */
const fieldsOf = ({ properties }: IslashApi | LancepilotApi) =>
	properties
		.filter(({ type }) => type !== 'notice')
		.map(({ name, default: preset, required, typeOptions }) => ({
			name,
			preset,
			required,
			isMasked: typeOptions?.password === true,
		}));

test.each<[string, ICredentialType, string[]]>([
	['Lancepilot', new LancepilotApi(), ['https://lancepilot.com', 'https://api.lancepilot.com']],
	['iSlash', new IslashApi(), ['https://islash.io', 'https://app.islash.io']],
])('%s says first where the values are found, with links', (_, { properties }, links) => {
	const [first] = properties;
	expect(first?.type).toBe('notice');
	const found = [...(first?.displayName ?? '').matchAll(/href="(.*?)"/g)];
	expect(found.map(([, link]) => link)).toEqual(links);
});

test('Lancepilot asks for a token, which nobody can read over a shoulder, and knows its address', () => {
	expect(fieldsOf(new LancepilotApi())).toEqual([
		{ name: 'accessToken', preset: '', required: true, isMasked: true },
		{
			name: 'baseUrl',
			preset: 'https://lancepilot.com/api/v3',
			required: true,
			isMasked: false,
		},
		{ name: 'webhookSecret', preset: '', required: undefined, isMasked: true },
	]);
});

test('iSlash asks for an address, two secrets and one for webhooks, which nobody can read over a shoulder', () => {
	expect(fieldsOf(new IslashApi())).toEqual([
		{ name: 'baseUrl', preset: '', required: true, isMasked: false },
		{ name: 'userToken', preset: '', required: true, isMasked: true },
		{ name: 'sessionKey', preset: '', required: true, isMasked: true },
		{ name: 'webhookSecret', preset: '', required: undefined, isMasked: true },
	]);
});

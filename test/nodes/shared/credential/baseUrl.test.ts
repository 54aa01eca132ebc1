import { islash } from '../../../../nodes/Islash/islash.service';
import { lancepilot } from '../../../../nodes/Lancepilot/lancepilot.service';
import { refusalOf } from '../../../support/refusal';

describe('The base URL of iSlash', () => {
	test.each([
		['a bare host', 'api.example.com', 'https://api.example.com/api/public'],
		['a bare host with a slash', 'api.example.com/', 'https://api.example.com/api/public'],
		['a host with a port', 'api.example.com:8443', 'https://api.example.com:8443/api/public'],
		['a full address', 'https://api.example.com/api/public', 'https://api.example.com/api/public'],
		[
			'trailing slashes',
			'https://api.example.com/api/public//',
			'https://api.example.com/api/public',
		],
		['blanks around it', '  api.example.com ', 'https://api.example.com/api/public'],
		['an invisible blank', 'api.example.com\u200b', 'https://api.example.com/api/public'],
		['quotes', '"api.example.com"', 'https://api.example.com/api/public'],
		[
			'plain http',
			'http://127.0.0.1:4000/islash/api/public',
			'http://127.0.0.1:4000/islash/api/public',
		],
	])('%s', (_, typed, expected) => {
		expect(islash.baseUrl({ baseUrl: typed })).toBe(expected);
	});
});

describe('The base URL of Lancepilot', () => {
	test.each([
		['the default', 'https://lancepilot.com/api/v3', 'https://lancepilot.com/api/v3'],
		['a trailing slash', 'https://lancepilot.com/api/v3/', 'https://lancepilot.com/api/v3'],
		['blanks around it', ' https://lancepilot.com/api/v3 ', 'https://lancepilot.com/api/v3'],
	])('%s', (_, typed, expected) => {
		expect(lancepilot.baseUrl({ baseUrl: typed })).toBe(expected);
	});
});

describe.each([
	['Lancepilot', lancepilot],
	['iSlash', islash],
])('%s refuses what is no web address', (_, service) => {
	test.each([
		'',
		'ftp://example.com',
		'file:///etc/passwd',
		'https://',
		'javascript://alert(1)',
		'https://a.b/c?x=1',
		'https://a.b/c#d',
		'https://a.b:99999/c',
	])('%j', async (typed) => {
		expect(await refusalOf(() => service.baseUrl({ baseUrl: typed }))).toContain(
			'Base URL of the credential is not a web address. ',
		);
	});

	test.each(['https://ada:secret@example.com/api', 'https://token@example.com', 'http://:s@a.b'])(
		'%j, whose user name n8n would send in the place of the token',
		async (typed) => {
			expect(await refusalOf(() => service.baseUrl({ baseUrl: typed }))).toContain(
				'Base URL of the credential holds a user name or a password. ',
			);
		},
	);
});

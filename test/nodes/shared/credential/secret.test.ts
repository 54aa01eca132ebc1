import { readSecret } from '../../../../nodes/shared/credential/secret';
import { refusalOf } from '../../../support/refusal';

const header = { field: 'accessToken', label: 'Access Token', isHeader: true };
const other = { field: 'sessionKey', label: 'Session Key' };

test.each([
	['a usual token', '12|abcDEF0123-._~+/=', '12|abcDEF0123-._~+/='],
	['one pasted with blanks and line breaks around it', ' \n12|abc\r\n', '12|abc'],
	['one with an invisible blank', 'abc\u200bdef', 'abcdef'],
	['one with its header', 'Authorization: Bearer 12|abc', '12|abc'],
	['one that begins like the name of a scheme', 'bearers', 'bearers'],
	['one that holds a quote', 'ab"c', 'ab"c'],
	['one that ends in a quote', 'abc"', 'abc"'],
])('%s can be sent', (_, token, sent) => {
	expect(readSecret(token, header)).toBe(sent);
});

test.each([
	['typographic dots', 'abc…'],
	['the dots of a hidden field', '••••••'],
	['a line break', 'abc\ndef'],
	['a null', 'abc\0def'],
	['an emoji', 'abc😀'],
])('%s cannot stand in a header: refused without showing the token', async (_, token) => {
	expect(await refusalOf(() => readSecret(token, header))).toBe(
		'Access Token of the credential holds a character that cannot be sent. Copy it again where you got it: letters, digits and plain signs only, all in one line',
	);
});

test('What can stand in no header can stand in a body', () => {
	expect(readSecret('abc…😀', other)).toBe('abc…😀');
});

test.each([['abc\ndef'], ['abc\0def']])(
	'A line break and the like are part of no secret: %j',
	async (secret) => {
		expect(await refusalOf(() => readSecret(secret, other))).toContain(
			'Session Key of the credential holds a character that cannot be sent. ',
		);
	},
);

test.each([[''], [' \n'], ['Bearer'], ['""'], [null], [undefined]])(
	'%j is no secret',
	async (value) => {
		expect(await refusalOf(() => readSecret(value, other))).toBe(
			'Session Key of the credential is empty. Fill it in, or check its expression',
		);
	},
);

test.each([[17], [true], [['a']], [{}]])(
	'%j is no text: refused without showing it',
	async (value) => {
		expect(await refusalOf(() => readSecret(value, other))).toBe(
			'Session Key of the credential is not text. Copy it again where you got it',
		);
	},
);

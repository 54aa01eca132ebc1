import { checkSecret } from '../../../../nodes/shared/credential/secret';
import { refusalOf } from '../../../support/refusal';

const header = { field: 'accessToken', label: 'Access Token', isHeader: true };
const other = { field: 'sessionKey', label: 'Session Key' };

test.each([
	['a usual token', '12|abcDEF0123-._~+/='],
	['one pasted with blanks and line breaks around it', ' \n12|abc\r\n'],
])('%s can be sent', (_, token) => {
	expect(() => checkSecret(token, header)).not.toThrow();
});

test.each([
	['typographic dots', 'abc…'],
	['the dots of a hidden field', '••••••'],
	['an invisible blank', 'abc\u200bdef'],
	['a line break', 'abc\ndef'],
	['a null', 'abc\0def'],
	['an emoji', 'abc😀'],
])('%s cannot stand in a header: refused without showing the token', async (_, token) => {
	expect(await refusalOf(() => checkSecret(token, header))).toBe(
		'Access Token of the credential holds a character that cannot be sent. Copy it again where you got it: letters, digits and plain signs only, all in one line',
	);
	expect(() => checkSecret(token, other)).not.toThrow();
});

test.each([[''], [' \n'], [null], [undefined]])('%j is no secret', async (value) => {
	expect(await refusalOf(() => checkSecret(value, other))).toBe(
		'Session Key of the credential is empty. Fill it in, or check its expression',
	);
});

test.each([[17], [true], [['a']], [{}]])(
	'%j is no text: refused without showing it',
	async (value) => {
		expect(await refusalOf(() => checkSecret(value, other))).toBe(
			'Session Key of the credential is not text. Copy it again where you got it',
		);
	},
);

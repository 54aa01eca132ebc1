import { checkToken } from '../../../nodes/shared/token';
import { refusalOf } from '../../support/refusal';

test.each([
	['a usual token', '12|abcDEF0123-._~+/='],
	['one pasted with blanks and line breaks around it', ' \n12|abc\r\n'],
	['none', ''],
	['none at all', undefined],
])('%s can be sent', (_, token) => {
	expect(() => checkToken(token, 'Access Token')).not.toThrow();
});

test.each([
	['typographic dots', 'abc…'],
	['the dots of a hidden field', '••••••'],
	['an invisible blank', 'abc\u200bdef'],
	['a line break', 'abc\ndef'],
	['a null', 'abc\0def'],
	['an emoji', 'abc😀'],
])('%s cannot stand in a header: refused without showing the token', async (_, token) => {
	expect(await refusalOf(() => checkToken(token, 'Access Token'))).toBe(
		'Access Token of the credential holds a character that cannot be sent. Copy it again where you got it: letters, digits and plain signs only, all in one line',
	);
});

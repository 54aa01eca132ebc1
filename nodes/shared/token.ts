import { InputError } from './inputError';

/** What a header can hold. Source: RFC 9110, 5.5; n8n sends the rest of a value without its other characters. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Checks a secret that goes out in a header.
 * @param label of its field in the credential
 * @throws InputError, which never shows the secret, when a part of it would be lost
 */
export function checkToken(token: unknown, label: string): void {
	if (typeof token !== 'string' || SENDABLE.test(token.trim())) return;
	throw new InputError({
		field: `${label} of the credential`,
		reason: 'holds a character that cannot be sent',
		hint: 'Copy it again where you got it: letters, digits and plain signs only, all in one line',
	});
}

import { InputError } from '../inputError';
import { pastedAddress } from './pasted';

const FIELD = 'Base URL of the credential';

/**
 * The base URL of a credential as it was meant, without slashes behind it; empty where none is given.
 * What was typed is never shown, since it may be a token that was pasted into the wrong field.
 */
export function typedBaseUrl(typed: unknown): string {
	return typeof typed === 'string' ? pastedAddress(typed).replace(/(?<![:/])\/+$/, '') : '';
}

/** @throws InputError when it is not an http(s) address, or one with a user name */
export function checkBaseUrl(address: string, hint: string): string {
	if (!/^https?:\/\/[^/?#\s]+[^?#\s]*$/i.test(address) || !URL.canParse(address)) {
		throw new InputError({ field: FIELD, reason: 'is not a web address', hint });
	}
	const { username, password } = new URL(address);
	// n8n would send them in the place of the token.
	if (username !== '' || password !== '') {
		throw new InputError({ field: FIELD, reason: 'holds a user name or a password', hint });
	}
	return address;
}

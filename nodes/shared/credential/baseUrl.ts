import { InputError } from '../inputError';

/**
 * Checks the base URL of a credential and takes trailing slashes off.
 * @throws InputError when it is not an http(s) address
 */
export function checkBaseUrl(typed: unknown, hint: string): string {
	const text = typeof typed === 'string' ? typed.trim() : '';
	if (!/^https?:\/\/[^/?#\s]+[^?#\s]*$/i.test(text) || !URL.canParse(text)) {
		throw new InputError({
			field: 'Base URL of the credential',
			value: typed,
			reason: 'is not a web address',
			hint,
		});
	}
	return text.replace(/\/+$/, '');
}

import { InputError } from '../inputError';
import type { Secret } from '../service';
import { pastedSecret } from './pasted';

/** What a header can hold. Source: RFC 9110, 5.5; n8n sends the rest of a value without its other characters. */
const SENDABLE_IN_HEADER = /^[\t\x20-\x7e\x80-\xff]*$/;
/** A line break within a secret, and the like, comes of copying more or less than the secret. */
const SENDABLE = /^[^\p{Control}\u2028\u2029]*$/u;

const COPY_IT = 'Copy it again where you got it';

/**
 * A secret of a credential as it goes out, in the test of the credential and in a run alike.
 * @throws InputError, which never shows the secret, when there is none or a part of it would be lost
 */
export function readSecret(value: unknown, { label, isHeader = false }: Secret): string {
	const refuse = (reason: string, hint: string) =>
		new InputError({ field: `${label} of the credential`, reason, hint });
	const given = value ?? '';
	if (typeof given !== 'string') throw refuse('is not text', COPY_IT);
	const secret = pastedSecret(given);
	if (secret === '') throw refuse('is empty', 'Fill it in, or check its expression');
	if ((isHeader ? SENDABLE_IN_HEADER : SENDABLE).test(secret)) return secret;
	throw refuse(
		'holds a character that cannot be sent',
		`${COPY_IT}: letters, digits and plain signs only, all in one line`,
	);
}

import { InputError } from '../inputError';
import type { Secret } from '../service';

/** What a header can hold. Source: RFC 9110, 5.5; n8n sends the rest of a value without its other characters. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

const COPY_IT = 'Copy it again where you got it';

/** Why a secret cannot be sent, and what to do; undefined where it can. */
function flaw(value: unknown, isHeader: boolean): [reason: string, hint: string] | undefined {
	const given = value ?? '';
	if (typeof given !== 'string') return ['is not text', COPY_IT];
	if (given.trim() === '') return ['is empty', 'Fill it in, or check its expression'];
	if (!isHeader || SENDABLE.test(given.trim())) return undefined;
	return [
		'holds a character that cannot be sent',
		`${COPY_IT}: letters, digits and plain signs only, all in one line`,
	];
}

/**
 * Checks a secret of a credential before it is sent.
 * @throws InputError, which never shows the secret, when there is none or a part of it would be lost
 */
export function checkSecret(value: unknown, { label, isHeader = false }: Secret): void {
	const found = flaw(value, isHeader);
	if (!found) return;
	const [reason, hint] = found;
	throw new InputError({ field: `${label} of the credential`, reason, hint });
}

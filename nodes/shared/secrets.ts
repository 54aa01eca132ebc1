/** What stands in the place of a secret. */
const HIDDEN = '***';

/** A secret as it is, and as it stands in an address; half a character cannot stand there. */
function spellings(secret: string): string[] {
	return [secret, encodeURIComponent(secret.replace(/\p{Surrogate}/gu, ''))];
}

/** Takes every secret out of a text, in case the API repeats one. */
export function redact(text: string, secrets: readonly string[]): string {
	return (
		secrets
			.flatMap(spellings)
			.filter((secret) => secret !== '')
			// The longest first: one secret may be the beginning of another.
			.sort((one, other) => other.length - one.length)
			.reduce((safe, secret) => safe.replaceAll(secret, HIDDEN), text)
	);
}

/**
 * A record without the values that are a secret, however deep they stand. A value that only contains
 * one stays as it is: a short password may well be part of a phone number.
 */
export function withoutSecrets(value: unknown, secrets: readonly string[]): unknown {
	if (secrets.length === 0) return value;
	if (Array.isArray(value)) return value.map((inner) => withoutSecrets(inner, secrets));
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner, secrets)]),
		);
	}
	return secrets.includes(String(value)) ? HIDDEN : value;
}

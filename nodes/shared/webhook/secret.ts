import { createHash, timingSafeEqual } from 'node:crypto';

/** Where a caller may put the secret. */
export interface Place {
	/** Query of the request, as n8n parsed it. */
	query: Readonly<Record<string, unknown>>;
	/** Headers of the request, by names in lower case. */
	headers: Readonly<Record<string, unknown>>;
}

/** Query parameter and header that hold the secret. */
export const SECRET_QUERY = 'token';
export const SECRET_HEADER = 'X-Webhook-Secret';

function isSame(given: string, expected: string): boolean {
	// Hashes have one length, and a comparison of these tells nothing by its time.
	const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
	return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/**
 * Whether a request holds the secret.
 * @param expected what the credential holds; blank where everyone may call
 */
export function isAllowed(expected: string, { query, headers }: Place): boolean {
	const secret = expected.trim();
	if (secret === '') return true;
	const given = [query[SECRET_QUERY], headers[SECRET_HEADER.toLowerCase()]];
	return given.some((value) => typeof value === 'string' && isSame(value.trim(), secret));
}

import type { ICredentialTestRequest } from 'n8n-workflow';

/** What n8n words the result of a credential's test by. */
type Rules = NonNullable<ICredentialTestRequest['rules']>;

const NOTHING_THERE = 'Nothing was found at this address. Check the base URL.';
const REDIRECTED =
	'This address redirects to another one. Check the base URL: https, with nothing missing or extra.';

/** What is wrong with the address; n8n's own words are those of HTTP, e.g. "Not Found". */
const ADDRESS: Readonly<Record<number, string>> = {
	301: REDIRECTED,
	302: REDIRECTED,
	307: REDIRECTED,
	308: REDIRECTED,
	404: NOTHING_THERE,
	405: NOTHING_THERE,
};

/**
 * The rules of a credential's test.
 * @param meanings what a status says of the credential, as sentences
 * @param key a part of every good answer
 * @param otherwise what is said where it is missing, as sentences
 */
export function testRules(
	meanings: Readonly<Record<number, string>>,
	key: string,
	otherwise: string,
): Rules {
	const ofStatus = Object.entries({ ...ADDRESS, ...meanings }).map(([status, message]) => ({
		type: 'responseCode',
		properties: { value: Number(status), message },
	}));
	const ofBody = {
		type: 'responseSuccessBody',
		properties: { key, value: undefined, message: otherwise },
	};
	// n8n takes each rule by itself, though its type wants all of one kind.
	return [...ofStatus, ofBody] as Rules;
}

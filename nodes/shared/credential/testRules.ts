import type { ICredentialTestRequest } from 'n8n-workflow';

/** What n8n words the result of a credential's test by. */
type Rules = NonNullable<ICredentialTestRequest['rules']>;

const NOTHING_THERE = 'Nothing was found at this address. Check the base URL.';
const REDIRECTED =
	'This address redirects to another one. Check the base URL: https, with nothing missing or extra.';

const UNWELL =
	'The address answers, but what is behind it does not work at the moment. Try again in a few minutes.';

/**
 * n8n shows a sentence for a status, whatever the body: a rule cannot tell a web page from an answer of
 * the API, so these say what else may be.
 */
export const OR_A_PAGE =
	'If all is right, a web page at this address may ask to sign in: check the base URL.';

/** Said of the status 403. */
export const OR_A_FIREWALL =
	'If it may, a firewall may have turned n8n away: check the base URL and the network of n8n.';

/** What is wrong with the address; n8n's own words are those of HTTP, e.g. "Not Found". */
const ADDRESS: Readonly<Record<number, string>> = {
	301: REDIRECTED,
	302: REDIRECTED,
	307: REDIRECTED,
	308: REDIRECTED,
	404: NOTHING_THERE,
	405: NOTHING_THERE,
	429: 'Too many requests came. Try again in a few minutes.',
	500: UNWELL,
	502: UNWELL,
	503: UNWELL,
	504: UNWELL,
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

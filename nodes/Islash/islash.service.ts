import { checkBaseUrl, typedBaseUrl } from '../shared/credential/baseUrl';
import type { Service } from '../shared/service';
import { isJsonObject } from '../shared/values';

// The only code of success that the documentation shows.
const OKAY = 'RESP_OKAY';

/** Completes a host name, and an address without a path. Source of the path: `servers`. */
function completed(typed: string): string {
	if (typed === '') return typed;
	const address = typed.includes('://') ? typed : `https://${typed}`;
	return /^https?:\/\/[^/]+$/i.test(address) ? `${address}/api/public` : address;
}

function meta(body: unknown): Record<string, unknown> {
	return isJsonObject(body) && isJsonObject(body.meta) ? body.meta : {};
}

/** The iSlash public API. Its status codes are not documented, so `meta.code` decides too. */
export const islash: Service = {
	name: 'iSlash',
	credentialType: 'islashApi',
	secrets: [
		{ field: 'userToken', label: 'User Token', isHeader: true },
		{ field: 'sessionKey', label: 'Session Key' },
	],
	baseUrl: ({ baseUrl }) =>
		checkBaseUrl(
			completed(typedBaseUrl(baseUrl)),
			'Enter the address that iSlash gave you, e.g. api.example.com',
		),
	verdict: (body) => {
		const { code } = meta(body);
		if (typeof code !== 'string') return undefined;
		return code === OKAY ? 'success' : 'refusal';
	},
	words: (body) => {
		const { code, message } = meta(body);
		// No refusal is documented; a message outside `meta` is what most frameworks answer.
		const fallback = isJsonObject(body) ? body.message : undefined;
		const words = [code, message ?? fallback].filter((word) => typeof word === 'string');
		return words.length === 0 ? [] : [words.join(': ')];
	},
	unauthorised: {
		happened: 'did not accept the user token or the session key',
		hint: 'Check both in the iSlash credential',
	},
	notFound: (subject) => ({
		happened: `found no such ${subject} or address`,
		hint: `Check the ${subject}, and the base URL in the credential`,
	}),
};

import { checkBaseUrl } from '../shared/baseUrl';
import { isJsonObject } from '../shared/json';
import type { Service } from '../shared/service';

// The only code of success that the documentation shows.
const OKAY = 'RESP_OKAY';

/** Completes a bare host name; an address with a scheme is kept as it is. */
function completed(typed: unknown): unknown {
	if (typeof typed !== 'string' || typed.trim() === '' || typed.includes('://')) return typed;
	return `https://${typed.trim().replace(/\/+$/, '')}/api/public`;
}

function meta(body: unknown): Record<string, unknown> {
	return isJsonObject(body) && isJsonObject(body.meta) ? body.meta : {};
}

/** The iSlash public API. Its status codes are not documented, so `meta.code` decides too. */
export const islash: Service = {
	name: 'iSlash',
	credentialType: 'islashApi',
	secrets: ['userToken', 'sessionKey'],
	baseUrl: ({ baseUrl }) =>
		checkBaseUrl(completed(baseUrl), 'Enter the host that iSlash gave you, e.g. api.example.com'),
	isSuccess: (body) => meta(body).code === OKAY,
	words: (body) => {
		const { code, message } = meta(body);
		const words = [code, message].filter((word) => typeof word === 'string').join(': ');
		return words === '' ? [] : [words];
	},
	meanings: {
		401: {
			happened: 'did not accept the user token or the session key',
			hint: 'Check both in the iSlash credential',
		},
		404: {
			happened: 'found no such contact or address',
			hint: 'Check the recipient, and the base URL in the credential',
		},
	},
};

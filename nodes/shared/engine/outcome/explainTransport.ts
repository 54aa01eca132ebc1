import type { Effect } from '../../purpose';
import type { NoAnswer } from './answer';
import type { Failure } from './failure';
import { sentences } from './failure';
import { WORDING } from './wording';

/** Why a request without an answer surely never reached the service, by Node's code. */
const NEVER_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'The address refused the connection',
	ENOTFOUND: 'The host name is not known',
	EAI_AGAIN: 'The host name could not be looked up',
	EPROTO: 'The address does not speak HTTPS as expected',
	CERT_HAS_EXPIRED: 'The certificate of the host has expired',
	CERT_NOT_YET_VALID: 'The certificate of the host is not valid yet',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the host is self-signed',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the host cannot be verified',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the host cannot be verified',
	ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate belongs to another host',
};

/** The same for codes that say so only while connecting: a connection that stood can end with them too. */
const NOT_CONNECTED: Readonly<Record<string, string>> = {
	EHOSTUNREACH: 'The host cannot be reached',
	ENETUNREACH: 'The network cannot be reached',
};

/** Codes of a timeout: axios has one of its own. */
const TIMEOUTS = ['ECONNABORTED', 'ETIMEDOUT'];

/** Whether a request that got no answer surely never reached the service. */
export function wasNeverSent({ code, whileConnecting }: NoAnswer): boolean {
	return whileConnecting || (code !== undefined && Object.hasOwn(NEVER_SENT, code));
}

function progress({ uploaded, size }: NoAnswer): string[] {
	if (size === 0) return [];
	const [done, whole] = [Math.min(uploaded, size), size].map((bytes) =>
		(bytes / 1024 / 1024).toFixed(1),
	);
	return [`${done} MB of ${whole} MB had been handed over`];
}

/** Words a request that got no answer: what happened, and whether it may have been carried out. */
export function explainTransport(result: NoAnswer, serviceName: string, effect: Effect): Failure {
	const { code, reason, uploaded } = result;
	if (code === undefined && uploaded === 0) {
		return {
			message: `The request to ${serviceName} was not sent`,
			description: sentences([`n8n did not let it out: ${reason}`]),
		};
	}
	if (wasNeverSent(result)) {
		const why =
			{ ...NEVER_SENT, ...NOT_CONNECTED }[code ?? ''] ?? 'The address did not take the connection';
		return {
			message: `${serviceName} could not be reached`,
			description: `${why} (${code ?? reason}). Nothing reached the service. Check the base URL in the credential and the network of n8n.`,
			cause: 'temporarily-unavailable',
		};
	}
	const { doubt, afterDoubt } = WORDING[effect];
	const happened = TIMEOUTS.includes(code ?? '')
		? `${serviceName} did not answer in time`
		: `The connection to ${serviceName} ended without an answer`;
	return {
		message: `${happened}${doubt}`,
		description: sentences([code ?? reason, ...progress(result), afterDoubt]),
		cause: 'temporarily-unavailable',
	};
}

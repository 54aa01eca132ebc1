import type { NoAnswer } from './answer';
import type { Failure } from './failure';
import { sentences } from './failure';
import { afterUncertainty } from './explainAnswer';

/** Why a request without an answer surely never reached the service, by Node's code. */
const NEVER_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'The address refused the connection',
	ENOTFOUND: 'The host name is not known',
	EAI_AGAIN: 'The host name could not be looked up',
	EHOSTUNREACH: 'The host cannot be reached',
	ENETUNREACH: 'The network cannot be reached',
	EPROTO: 'The address does not speak HTTPS as expected',
	CERT_HAS_EXPIRED: 'The certificate of the host has expired',
	CERT_NOT_YET_VALID: 'The certificate of the host is not valid yet',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the host is self-signed',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the host cannot be verified',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the host cannot be verified',
	ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate belongs to another host',
};

/**
 * Words a request that got no answer: what happened, and whether something may have been delivered.
 * @param isSend whether repeating the request could deliver something twice
 */
export function explainTransport(
	{ code, reason }: NoAnswer,
	serviceName: string,
	isSend: boolean,
): Failure {
	if (code === undefined) {
		return {
			message: `The request to ${serviceName} was not sent`,
			description: sentences([`n8n did not let it out: ${reason}`]),
		};
	}
	const neverSent = NEVER_SENT[code];
	if (neverSent) {
		return {
			message: `${serviceName} could not be reached`,
			description: `${neverSent} (${code}). Nothing was sent. Check the base URL in the credential and the network of n8n.`,
		};
	}
	return {
		message: `The connection to ${serviceName} ended without an answer`,
		description: `${code}. ${afterUncertainty(isSend)}.`,
	};
}

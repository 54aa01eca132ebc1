import type { Effect } from '../../call';
import type { NoAnswer } from './answer';
import type { Class } from './classify';
import type { Failure } from './failure';
import { sentences } from './failure';
import { WORDING } from './wording';

/** Why no connection came about, by Node's code; any other code is shown as it is. */
const UNREACHED: Readonly<Record<string, string>> = {
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

/** Why a connection ended that stood, by Node's code; any other code is shown behind the words it came with. */
const ENDED: Readonly<Record<string, string>> = {
	ECONNRESET: 'The other side, or something on the way to it, cut the connection',
	EPIPE: 'The other side closed the connection while the request was being sent',
	ETIMEDOUT: 'Nothing came back over the connection any more',
	ECONNABORTED: 'The connection was cut before the answer had come',
	EHOSTUNREACH: 'The host could not be reached any more',
	ENETUNREACH: 'The network could not be reached any more',
	ENETDOWN: 'The network of n8n went down',
	EPROTO: 'The encryption of the connection broke',
	ERR_STREAM_PREMATURE_CLOSE: 'The connection was closed before its end',
};

/** Why there was no answer, in words with the code behind them. */
function whyEnded({ code, isLate, reason }: NoAnswer): string[] {
	if (isLate) return [];
	if (code === undefined) return [reason];
	// All codes of Node's reader of HTTP begin so.
	const why = code.startsWith('HPE_') ? 'What came back is not HTTP' : ENDED[code];
	return [`${why ?? reason} (${code})`];
}

function progress({ uploaded, size }: NoAnswer): string[] {
	if (size === 0) return [];
	const [done, whole] = [Math.min(uploaded, size), size].map((bytes) =>
		(bytes / 1024 / 1024).toFixed(1),
	);
	return [`${done} MB of ${whole} MB had been handed over`];
}

/** Words a request that got no answer: what happened, and whether it may have been carried out. */
export function explainSilence(
	found: Class,
	result: NoAnswer,
	serviceName: string,
	effect: Effect,
): Failure {
	const { code, isLate, reason } = result;
	if (found === 'heldBack') {
		return {
			message: `The request to ${serviceName} was not sent`,
			description: sentences([`n8n did not let it out: ${reason}`]),
		};
	}
	if (found === 'unreached') {
		const why = isLate ? undefined : UNREACHED[code ?? ''];
		const happened = why ?? 'The address did not take the connection';
		const detail = isLate ? 'in the time it was given' : `(${code ?? reason})`;
		return {
			message: `${serviceName} could not be reached`,
			description: `${happened} ${detail}. Nothing reached the service. Check the base URL in the credential and the network of n8n.`,
			cause: 'temporarily-unavailable',
		};
	}
	const { doubt, afterDoubt } = WORDING[effect];
	const happened = isLate
		? `${serviceName} did not answer in time`
		: `The connection to ${serviceName} ended without an answer`;
	return {
		message: `${happened}${doubt}`,
		description: sentences([...whyEnded(result), ...progress(result), afterDoubt]),
		cause: 'temporarily-unavailable',
	};
}

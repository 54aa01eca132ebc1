import { randomBytes } from 'node:crypto';
import { Refusal, type Answer } from '../api/answer';

/** Documented: the success envelope of every call. */
export function okay(data: object): Answer {
	return { status: 200, body: { meta: { code: 'RESP_OKAY', message: 'Success' }, data } };
}

/**
 * An error. Assumed in all its parts: the vendor documents no error status, code or body, only the
 * envelope's shape and `trace_id`.
 */
export function error(status: number, code: string, message: string): Answer {
	const traceId = randomBytes(8).toString('hex');
	return { status, body: { meta: { code, message, trace_id: traceId } } };
}

/** @throws Refusal with HTTP 400. */
export function refuse(code: string, message: string): never {
	throw new Refusal(error(400, code, message));
}

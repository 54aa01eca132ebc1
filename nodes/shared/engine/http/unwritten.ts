import { isJsonObject } from '../../values';

/** What Node was doing when there was no connection yet. */
const CONNECTING = ['connect', 'getaddrinfo'];

/**
 * Codes that no connection can end with that stood: n8n 1.113 to 2.30 keep nothing else of an error.
 * All that begin with EAI_ come from looking the host name up.
 */
const CODES = /^(ECONNREFUSED|ENOTFOUND|EAI_\w+)$/;

function at(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null && key in value
		? (value as Record<string, unknown>)[key] // Every object can be read by its keys.
		: undefined;
}

function failedToConnect(error: unknown): boolean {
	const errors = at(error, 'errors');
	// Where a host has several addresses, Node tries each, and gives one error for all of them.
	const tries = Array.isArray(errors) ? errors : [error];
	return tries.length > 0 && tries.every((one) => CONNECTING.includes(String(at(one, 'syscall'))));
}

/** Whether a socket still waits for its connection, or for the handshake of TLS, to write what it was given. */
function isWaiting(socket: unknown): boolean {
	const listenerCount = at(socket, 'listenerCount');
	if (typeof listenerCount !== 'function') return false;
	// The first write waits for this event, and takes its listener away when it has come.
	const isConnecting = Number(listenerCount.call(socket, 'connect')) > 0;
	return isConnecting || at(socket, 'secureConnecting') === true;
}

/**
 * Whether it is proved that no byte of a request was written. By what Node was doing, not by a list of
 * codes: the same code can end a connection that stood.
 * @param thrown what the HTTP client of n8n threw, with the request in it; undefined on an n8n that loses it
 * @param code Node's code
 */
export function isUnwritten(thrown: unknown, code: string | undefined): boolean {
	if (!isJsonObject(thrown)) return code !== undefined && CODES.test(code);
	return failedToConnect(thrown.cause) || isWaiting(at(thrown.request, 'socket'));
}

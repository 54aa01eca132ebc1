import { isJsonObject } from '../values';

/** Largest body that is read, in bytes. Meta's own have up to 3 MB; files never come in them. */
export const LARGEST_BODY = 4 * 1024 * 1024;

/** Deepest nesting that is read. A service's own bodies have about ten levels; n8n cannot store thousands. */
export const DEEPEST_BODY = 100;

/** What came in a request: a body, or why there is none that can be read. */
export type Received = { body: Record<string, unknown> } | Refusal;

/** What the caller is told. */
export interface Refusal {
	/** HTTP status. */
	status: 400 | 401 | 413;
	message: string;
}

/** A request as n8n hands it over. */
export interface Posted {
	/** What n8n made of the body; nothing without a Content-Type. */
	parsed: unknown;
	/** The bytes that came; nothing where n8n parsed a form with files. */
	bytes: Uint8Array | undefined;
}

/** The levels are walked one after the other: a recursive walk would overflow the stack that it is to spare. */
function isTooDeep(body: object): boolean {
	let level: unknown[] = [body];
	for (let depth = 0; depth <= DEEPEST_BODY && level.length > 0; depth++) {
		level = level.flatMap((value): unknown[] =>
			typeof value === 'object' && value !== null ? Object.values(value) : [],
		);
	}
	return level.length > 0;
}

function asJson(bytes: Uint8Array | undefined): unknown {
	try {
		// Leaves a byte order mark out, which no JSON may have.
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}

/** A body is JSON, whatever its Content-Type says; a form is taken as n8n parsed it. */
function objectOf({ parsed, bytes }: Posted): Record<string, unknown> | undefined {
	const json = asJson(bytes);
	if (json !== undefined) return isJsonObject(json) ? json : undefined;
	return isJsonObject(parsed) && Object.keys(parsed).length > 0 ? parsed : undefined;
}

/** The JSON object that was posted, or what to answer instead. */
export function receiveBody(posted: Posted): Received {
	if ((posted.bytes?.length ?? 0) > LARGEST_BODY) {
		return { status: 413, message: `The body is larger than ${LARGEST_BODY} bytes` };
	}
	const body = objectOf(posted);
	if (!body) return { status: 400, message: 'The body is not a JSON object' };
	if (isTooDeep(body)) {
		return { status: 400, message: `The body is nested deeper than ${DEEPEST_BODY} levels` };
	}
	return { body };
}

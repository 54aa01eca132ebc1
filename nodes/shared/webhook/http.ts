import type { IWebhookFunctions } from 'n8n-workflow';
import type { Posted } from './body';
import type { Place } from './secret';

/** What is used of Express, whose types this package does not have. */
interface HttpRequest {
	query: Record<string, unknown>;
	headers: Record<string, unknown>;
	body?: unknown;
	/** Not there for a form that holds files. */
	rawBody?: Uint8Array;
}

interface HttpResponse {
	statusCode: number;
	once(event: 'prefinish', listener: () => void): unknown;
	status(code: number): HttpResponse;
	json(body: unknown): void;
}

/** The request that started the node. */
export function requestOf(context: IWebhookFunctions): { place: Place; posted: Posted } {
	const { query, headers, body, rawBody } = context.getRequestObject() as HttpRequest;
	return { place: { query, headers }, posted: { parsed: body, bytes: rawBody } };
}

/** What the call is answered with, by n8n or by `answer`. */
export function responseOf(context: IWebhookFunctions): HttpResponse {
	return context.getResponseObject() as HttpResponse;
}

/**
 * Answers at once. n8n itself answers only when the node is done, and with 200 whatever it is told; so
 * the node must then return `noWebhookResponse`.
 */
export function answer(context: IWebhookFunctions, status: number, message: string): void {
	responseOf(context).status(status).json({ message });
}

/**
 * Whether n8n takes what the node returns: it answers 500 where it could not store the run (before 2.8, it
 * answers 200 first). Resolves when the call is answered, by n8n or by `answer`, so ask before.
 */
export async function isTaken(
	response: Pick<HttpResponse, 'once' | 'statusCode'>,
): Promise<boolean> {
	// Where the service has hung up meanwhile, `close` comes too early, and `finish` never.
	await new Promise<void>((resolve) => response.once('prefinish', resolve));
	return response.statusCode < 400;
}

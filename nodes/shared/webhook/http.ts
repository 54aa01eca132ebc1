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
	status(code: number): HttpResponse;
	json(body: unknown): void;
}

/** The request that started the node. */
export function requestOf(context: IWebhookFunctions): { place: Place; posted: Posted } {
	const { query, headers, body, rawBody } = context.getRequestObject() as HttpRequest;
	return { place: { query, headers }, posted: { parsed: body, bytes: rawBody } };
}

/**
 * Answers at once. n8n itself answers only when the node is done, and with 200 whatever it is told; so
 * the node must then return `noWebhookResponse`.
 */
export function answer(context: IWebhookFunctions, status: number, message: string): void {
	(context.getResponseObject() as HttpResponse).status(status).json({ message });
}

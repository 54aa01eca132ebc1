import type { IWebhookFunctions } from 'n8n-workflow';
import { isJsonObject } from '../values';
import { PAGE_HEADERS } from './pages';

/** What is used of Express, whose types this package does not have. */
interface HttpRequest {
	method: string;
	query: Record<string, unknown>;
	body?: unknown;
}

interface HttpResponse {
	status(code: number): HttpResponse;
	setHeader(name: string, value: string): void;
	send(body: string): void;
}

/** A request to an answer page. */
export interface PageRequest {
	isSubmitted: boolean;
	query: Readonly<Record<string, unknown>>;
	form: Readonly<Record<string, unknown>>;
}

/** The request that n8n hands over. */
export function pageRequest(context: IWebhookFunctions): PageRequest {
	const { method, query, body } = context.getRequestObject() as HttpRequest;
	return { isSubmitted: method === 'POST', query, form: isJsonObject(body) ? body : {} };
}

/** Sets the headers of a page, which n8n or `show` sends. */
export function announcePage(context: IWebhookFunctions): HttpResponse {
	const response = context.getResponseObject() as HttpResponse;
	for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
	return response;
}

/** Answers with a page; the node must then return `noWebhookResponse`. */
export function show(context: IWebhookFunctions, status: number, html: string): void {
	announcePage(context).status(status).send(html);
}

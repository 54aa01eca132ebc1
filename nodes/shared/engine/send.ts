import type { IExecuteFunctions, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { isJsonObject } from '../json';
import { MultipartForm } from '../media/multipartForm';
import type { ApiRequest } from '../request';
import type { Answer, NoAnswer } from './answer';
import { requestUrl } from './url';

/** Where requests are sent from: a run of the node, or a list in its panel. */
export type SendContext = IExecuteFunctions | ILoadOptionsFunctions;

/** What n8n's request helper gives with `returnFullResponse`. */
interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

function httpOptions(
	baseUrl: string,
	{ method, path, query, json, form }: ApiRequest,
	multipart: MultipartForm,
): IHttpRequestOptions {
	return {
		method,
		url: requestUrl(baseUrl, path),
		headers: { Accept: 'application/json' },
		qs: query,
		body: form ? multipart.body : json,
		// A followed redirect hands the token to another host, turns the POST into a GET that "succeeds",
		// and keeps the whole upload in memory.
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

function noAnswer(error: unknown): NoAnswer {
	// n8n wraps what Node or axios threw; the code stands on the inner one.
	const cause = error instanceof Error ? error.cause : undefined;
	const code = isJsonObject(cause) && typeof cause.code === 'string' ? cause.code : undefined;
	return { code, reason: cause instanceof Error ? cause.message : String(error) };
}

/**
 * Sends one request, with the credential that n8n adds, and gives whatever comes of it.
 * Files are opened here, as late as possible, and closed whatever happens.
 * @throws what n8n throws when it cannot open a file
 */
export async function send(
	context: SendContext,
	credentialType: string,
	baseUrl: string,
	request: ApiRequest,
): Promise<Answer | NoAnswer> {
	const form = new MultipartForm();
	try {
		await form.add(request.form ?? []);
		const sending = context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			httpOptions(baseUrl, request, form),
		) as Promise<FullResponse>; // n8n types every answer as `any`.
		return await sending.then(
			({ statusCode, headers, body }) => ({ status: statusCode, headers, body }),
			noAnswer,
		);
	} finally {
		form.close();
	}
}

import type { IHttpRequestOptions } from 'n8n-workflow';
import type { FileStream } from '../../media/mediaFile';
import type { MultipartForm } from '../../media/multipartForm';
import type { ApiRequest } from '../../request';
import type { Answer, NoAnswer } from '../outcome/answer';
import { endingOf } from './cancellation';
import { readBody } from './body';
import type { SendContext } from '../../credential/connect';
import { defaultTimeout, uploadSize } from './timeout';
import { requestUrl } from './url';
import { isJsonObject } from '../../values';

/** What n8n's request helper gives with `returnFullResponse`. */
interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: FileStream;
}

function httpOptions(
	baseUrl: string,
	{ method, path, query, json }: ApiRequest,
	form: MultipartForm | undefined,
	timeout: number,
	abortSignal: AbortSignal,
): IHttpRequestOptions {
	return {
		method,
		url: requestUrl(baseUrl, path),
		headers: { Accept: 'application/json' },
		qs: query,
		body: form ?? json,
		timeout,
		abortSignal,
		// A followed redirect hands the token to another host, turns the POST into a GET that "succeeds",
		// and keeps the whole upload in memory.
		disableFollowRedirect: true,
		// Read here, so that no answer, however large, fills the memory.
		encoding: 'stream',
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

function textAt(value: unknown, key: string): string | undefined {
	const found = isJsonObject(value) ? value[key] : undefined;
	return typeof found === 'string' ? found : undefined;
}

/** Whether no connection came about: where Node tried each address of a host, at none of them. */
function failedToConnect(error: unknown): boolean {
	const tries = isJsonObject(error) && Array.isArray(error.errors) ? error.errors : [error];
	return tries.length > 0 && tries.every((one) => textAt(one, 'syscall') === 'connect');
}

function noAnswer(error: unknown, uploaded: number, size: number): NoAnswer {
	// n8n wraps what axios threw, and axios what Node threw.
	const thrown = error instanceof Error ? error.cause : undefined;
	const inner = thrown instanceof Error ? thrown.cause : undefined;
	return {
		// n8n 1.113 to 2.30 lose the cause, and keep only its code, in the place of an HTTP status.
		code: textAt(thrown, 'code') ?? textAt(error, 'httpCode'),
		whileConnecting: failedToConnect(inner),
		// The first line alone: what follows may be a stack.
		reason: (thrown instanceof Error ? thrown.message : String(error)).split('\n')[0] ?? '',
		uploaded,
		size,
	};
}

/** Loaded with the first upload only: form-data and its tables are more than all the rest. */
async function newForm(): Promise<MultipartForm> {
	const { MultipartForm } = await import('../../media/multipartForm');
	return new MultipartForm();
}

/**
 * Sends one request, with the credential that n8n adds, and gives whatever comes of it.
 * Files are opened here, as late as possible; they and the connection are closed whatever happens.
 * @param timeout milliseconds; grows with the upload when left out
 * @throws InputError when n8n cannot read a file as it was announced, or an ID cannot stand in an address
 */
export async function send(
	context: SendContext,
	credentialType: string,
	baseUrl: string,
	request: ApiRequest,
	timeout = defaultTimeout(request),
): Promise<Answer | NoAnswer> {
	const form = request.form && (await newForm());
	const ending = endingOf(context);
	try {
		await form?.add(request.form ?? []);
		const sending = context.helpers.httpRequestWithAuthentication.call(
			ending.context,
			credentialType,
			httpOptions(baseUrl, request, form, timeout, ending.signal),
		) as Promise<FullResponse>; // n8n types every answer as `any`.
		return await sending.then(
			async ({ statusCode, headers, body }) => ({
				status: statusCode,
				headers,
				body: await readBody(body, timeout, ending.end),
			}),
			(error: unknown) => {
				// A file that is not as large as was said broke the request off, not the connection.
				if (form?.flaw) throw form.flaw;
				return noAnswer(error, form?.uploaded ?? 0, uploadSize(request));
			},
		);
	} finally {
		form?.close();
		ending.release();
	}
}

import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Connection } from '../../credential/connect';
import { LONGEST_TIMER } from '../../fields/options';
import type { FileStream } from '../../media/mediaFile';
import type { MultipartForm } from '../../media/multipartForm';
import type { ApiRequest } from '../../request';
import { isJsonObject } from '../../values';
import type { Answer, NoAnswer } from '../outcome/answer';
import { readBody } from './body';
import { deadlineFor } from './deadline';
import { defaultTimeout, uploadSize } from './timeout';
import { isUnwritten } from './unwritten';
import { requestUrl } from './url';
import { wait } from './wait';

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
	abortSignal: AbortSignal,
): IHttpRequestOptions {
	return {
		method,
		url: requestUrl(baseUrl, path),
		headers: { Accept: 'application/json' },
		qs: query,
		body: form ?? json,
		// The deadline is ours; n8n's own timeout of five minutes would cut long uploads off.
		timeout: LONGEST_TIMER,
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

/** What is known of an error of n8n's request helper. */
function silence(error: unknown): Pick<NoAnswer, 'code' | 'isUnwritten' | 'reason'> {
	// n8n wraps what axios threw, and axios what Node threw.
	const thrown = error instanceof Error ? error.cause : undefined;
	// n8n 1.113 to 2.30 lose the cause, and keep only its code, in the place of an HTTP status.
	const code = textAt(thrown, 'code') ?? textAt(error, 'httpCode');
	// The first line alone: what follows may be a stack.
	const [reason = ''] = (thrown instanceof Error ? thrown.message : String(error)).split('\n');
	return { code, isUnwritten: isUnwritten(thrown, code), reason };
}

/** Time that n8n gets to say how a request ended that was cut off, in milliseconds. */
const GRACE = 1000;

/** What is known of a request that n8n's helper does not end although it was told to. */
const ABANDONED = { code: 'ETIMEDOUT', isUnwritten: false, reason: 'No answer' };

/** Loaded with the first upload only: form-data and its tables are more than all the rest. */
async function newForm(): Promise<MultipartForm> {
	const { MultipartForm } = await import('../../media/multipartForm');
	return new MultipartForm();
}

/**
 * Sends one request, with the credential that n8n adds, and gives whatever comes of it.
 * Files are opened here, as late as possible; they and the connection are closed whatever happens.
 * @param timeout milliseconds for upload and answer together; grows with the upload when left out
 * @throws InputError when n8n cannot read a file as it was announced, or an ID cannot stand in an address
 */
export async function send(
	{ context, service, baseUrl }: Pick<Connection, 'context' | 'service' | 'baseUrl'>,
	request: ApiRequest,
	timeout = defaultTimeout(request),
): Promise<Answer | NoAnswer> {
	const form = request.form && (await newForm());
	const deadline = deadlineFor(context, timeout);
	try {
		await form?.add(request.form ?? []);
		const sending = context.helpers.httpRequestWithAuthentication.call(
			deadline.context,
			service.credentialType,
			httpOptions(baseUrl, request, form, deadline.signal),
		) as Promise<FullResponse>; // n8n types every answer as `any`.
		const noAnswer = (known: ReturnType<typeof silence>): NoAnswer => ({
			...known,
			isLate: deadline.isPassed(),
			uploaded: form?.uploaded ?? 0,
			size: uploadSize(request),
		});
		return await Promise.race([
			sending.then(
				async ({ statusCode, headers, body }) => ({
					status: statusCode,
					headers,
					body: await readBody(body, deadline),
				}),
				(error: unknown) => {
					// A file that is not as large as was said broke the request off, not the connection.
					if (form?.flaw) throw form.flaw;
					return noAnswer(silence(error));
				},
			),
			deadline.ended.then(async () => {
				await wait(GRACE);
				return noAnswer(ABANDONED);
			}),
		]);
	} finally {
		form?.close();
		deadline.release();
	}
}

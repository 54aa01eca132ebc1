import { checkSecret } from '../../credential/secret';
import type { Purpose } from '../../purpose';
import type { ApiRequest } from '../../request';
import { redact } from '../../secrets';
import type { Service } from '../../service';
import type { Answer, NoAnswer } from '../outcome/answer';
import type { Failure } from '../outcome/failure';
import type { Circumstances, Outcome } from '../outcome/outcome';
import { judge } from '../outcome/outcome';
import { send } from './send';
import type { SendContext } from './sendContext';

/** A service as one credential reaches it. */
export interface Connection {
	context: SendContext;
	service: Service;
	baseUrl: string;
	/** What must never be seen. */
	secrets: readonly string[];
}

/**
 * Reads the credential, once for all items of a run.
 * @throws InputError when it holds no usable base URL, or a secret that cannot be sent
 */
export async function connect(context: SendContext, service: Service): Promise<Connection> {
	const credentials = await context.getCredentials(service.credentialType);
	for (const secret of service.secrets) checkSecret(credentials[secret.field], secret);
	const secrets = service.secrets
		.map(({ field }) => credentials[field])
		.filter((secret) => typeof secret === 'string')
		.map((secret) => secret.trim());
	return { context, service, baseUrl: service.baseUrl(credentials), secrets };
}

/** Judges without its body an answer that was made to break its reader: it must not look unsent. */
function judgeSafely(result: Answer | NoAnswer, circumstances: Circumstances): Outcome {
	try {
		return judge(result, circumstances);
	} catch {
		return judge({ ...result, body: '' }, circumstances);
	}
}

/**
 * Makes one request and says what came of it.
 * @param timeout milliseconds for upload and answer together; grows with the upload when left out
 */
export async function attempt(
	{ context, service, baseUrl, secrets }: Connection,
	request: ApiRequest,
	purpose: Purpose,
	timeout?: number,
): Promise<Outcome> {
	const result = await send(context, service.credentialType, baseUrl, request, timeout);
	const outcome = judgeSafely(result, { service, purpose, path: request.path, now: Date.now() });
	if (outcome.kind === 'done') return outcome;
	const failure: Failure = {
		...outcome.failure,
		description: redact(outcome.failure.description, secrets),
	};
	return { ...outcome, failure };
}

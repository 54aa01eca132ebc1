import type { Connection } from '../../credential/connect';
import type { Purpose } from '../../purpose';
import type { ApiRequest } from '../../request';
import { redact } from '../../secrets';
import type { Answer, NoAnswer } from '../outcome/answer';
import type { Failure } from '../outcome/failure';
import type { Circumstances, Outcome } from '../outcome/outcome';
import { judge } from '../outcome/outcome';
import { send } from './send';

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
	const advice = [request.advice, purpose.advice].filter((one) => one !== undefined).join('. ');
	const outcome = judgeSafely(result, {
		service,
		purpose: advice === '' ? purpose : { ...purpose, advice },
		path: request.path,
		now: Date.now(),
	});
	if (outcome.kind === 'done') return outcome;
	const failure: Failure = {
		...outcome.failure,
		description: redact(outcome.failure.description, secrets),
	};
	return { ...outcome, failure };
}

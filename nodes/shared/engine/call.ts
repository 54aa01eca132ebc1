import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { isJsonObject } from '../json';
import type { ApiRequest } from '../request';
import type { Service } from '../service';
import type { Failure } from './failure';
import { ApiFailure, redact } from './failure';
import { explainAnswer } from './explainAnswer';
import { explainTransport } from './explainTransport';
import type { SendContext } from './send';
import { send } from './send';

function safeFailure(
	{ message, description, httpCode }: Failure,
	service: Service,
	credentials: ICredentialDataDecryptedObject,
): ApiFailure {
	const secrets = service.secrets
		.map((field) => credentials[field])
		.filter((secret) => typeof secret === 'string')
		.map((secret) => secret.trim());
	return new ApiFailure({ message, description: redact(description, secrets), httpCode });
}

/**
 * Makes one call and gives the body of its answer.
 * @throws ApiFailure when the API refuses, cannot be understood or does not answer
 * @throws InputError when the credential holds no usable base URL
 */
export async function call(
	context: SendContext,
	service: Service,
	request: ApiRequest,
): Promise<Record<string, unknown>> {
	const credentials = await context.getCredentials(service.credentialType);
	const baseUrl = service.baseUrl(credentials);
	const answer = await send(context, service.credentialType, baseUrl, request);
	const isSend = request.method !== 'GET';
	if (!('status' in answer)) {
		throw safeFailure(explainTransport(answer, service.name, isSend), service, credentials);
	}
	const { status, body } = answer;
	const isGood = status >= 200 && status < 300 && isJsonObject(body);
	if (isGood && service.verdict(body) === 'success') return body;
	throw safeFailure(explainAnswer(answer, service, isSend), service, credentials);
}

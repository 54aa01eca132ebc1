import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { InputError } from '../inputError';
import type { Service } from '../service';
import { readSecret } from './secret';

/** Secrets of a credential in the order of its service, and the request that they go out with. */
interface Signed<Options> {
	secrets: string[];
	options: Options;
}

/**
 * Reads a credential for n8n's hook that puts it on a request, as a run does. A test of the credential
 * goes to the base URL as it was typed: n8n can only compute with it in an expression, which would be
 * the same code once more.
 * @throws Error, whose words n8n shows as the result of the test
 */
export function sign<Options extends Pick<IHttpRequestOptions, 'baseURL'>>(
	service: Service,
	credentials: ICredentialDataDecryptedObject,
	options: Options,
): Signed<Options> {
	try {
		const secrets = service.secrets.map((secret) => readSecret(credentials[secret.field], secret));
		const isTest = options.baseURL !== undefined && options.baseURL === credentials.baseUrl;
		if (!isTest) return { secrets, options };
		return { secrets, options: { ...options, baseURL: service.baseUrl(credentials) } };
	} catch (error) {
		throw error instanceof InputError ? new Error(`${error.message}. ${error.hint}.`) : error;
	}
}

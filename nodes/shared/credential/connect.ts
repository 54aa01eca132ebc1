import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import type { Exit } from '../exit';
import { exitFor } from '../exit';
import type { Service } from '../service';
import { readSecret } from './secret';

/** Where requests are sent from: a run of the node, or a list in its panel. */
export type SendContext = IExecuteFunctions | ILoadOptionsFunctions;

/** A service as one credential reaches it. */
export interface Connection {
	context: SendContext;
	service: Service;
	baseUrl: string;
	/** What must never be seen. */
	secrets: readonly string[];
	/** What all that leaves the node goes through. */
	exit: Exit;
}

/**
 * Reads the credential, once for all items of a run.
 * @throws InputError when it holds no usable base URL, or a secret that cannot be sent
 */
export async function connect(context: SendContext, service: Service): Promise<Connection> {
	const credentials = await context.getCredentials(service.credentialType);
	const secrets = service.secrets.map((secret) => readSecret(credentials[secret.field], secret));
	const baseUrl = service.baseUrl(credentials);
	return { context, service, baseUrl, secrets, exit: exitFor(secrets) };
}

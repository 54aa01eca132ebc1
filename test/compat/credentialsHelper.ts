import type { ICredentialsHelper, ICredentialType } from 'n8n-workflow';
import { signRequest } from '../../tools/engine/signRequest';
import type { Recorder } from '../support/recorder';

/** What a user filled in, for both services. */
export type Credentials = Recorder['credentials'];

/** Gives the nodes their credentials, in the form that n8n's engines of all years ask for. */
export function createCredentialsHelper(
	credentialType: (name: string) => ICredentialType,
	credentials: Credentials,
): ICredentialsHelper {
	const helper: Partial<ICredentialsHelper> = {
		getParentTypes: () => [],
		getDecrypted: async (_additionalData, _credentials, type) => {
			if (type === 'lancepilotApi' || type === 'islashApi') return credentials[type];
			throw new Error(`No credential of type "${type}" was given`);
		},
		getCredentialsProperties: (type) => credentialType(type).properties,
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		async authenticate(data, type, options, workflow, node) {
			// Nodes reach this with IHttpRequestOptions; the other form is of the deprecated helpers.
			const request = options as Parameters<typeof signRequest>[0];
			const { authenticate } = credentialType(type);
			if (typeof authenticate === 'function') return await authenticate(data, request);
			if (authenticate && workflow && node) {
				signRequest(request, authenticate, data, workflow, node);
			}
			return request;
		},
	};
	// Nothing that runs here asks for the rest of it.
	return helper as ICredentialsHelper;
}

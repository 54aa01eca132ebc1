import { checkBaseUrl, typedBaseUrl } from '../shared/credential/baseUrl';
import type { Service } from '../shared/service';
import { isJsonObject } from '../shared/values';

/** Laravel's `errors`: field names with a list of reasons each. Source: `components.responses.422`. */
function fieldReasons(errors: unknown): string[] {
	if (!isJsonObject(errors)) return [];
	return Object.entries(errors).flatMap(([field, reasons]) =>
		[reasons]
			.flat()
			.map((reason) => `${field}: ${typeof reason === 'string' ? reason : JSON.stringify(reason)}`),
	);
}

/** A template by number makes a contact of a number. Source: `template-message/send-number`. */
const NEW_CONTACT = ' Someone new gets a template first, or is created as a contact.';

/** The Lancepilot API v3. Any 2xx answer with a JSON object is a success; no other sign is documented. */
export const lancepilot: Service = {
	name: 'Lancepilot',
	credentialType: 'lancepilotApi',
	secrets: [{ field: 'accessToken', label: 'Access Token', isHeader: true }],
	baseUrl: ({ baseUrl }) =>
		checkBaseUrl(typedBaseUrl(baseUrl), 'The usual address is https://lancepilot.com/api/v3'),
	verdict: () => 'success',
	words: (body) => {
		if (!isJsonObject(body)) return [];
		const { message, errors } = body;
		return [...(typeof message === 'string' ? [message] : []), ...fieldReasons(errors)];
	},
	unauthorised: {
		happened: 'did not accept the access token',
		hint: 'Check the access token in the Lancepilot credential: it may be mistyped, expired or revoked',
	},
	notFound: (subject) =>
		subject === 'workspace'
			? {
					happened: 'found no such workspace',
					hint: 'Check the workspace. If it is right, check the base URL in the credential',
				}
			: {
					happened: `found no such ${subject} or workspace`,
					hint: `Check the workspace and the ${subject}: it may not exist in this workspace.${subject === 'contact' ? NEW_CONTACT : ''} If both are right, check the base URL in the credential`,
				},
};

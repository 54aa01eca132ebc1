import type { Effect } from '../shared/call';
import { checkBaseUrl, typedBaseUrl } from '../shared/credential/baseUrl';
import type { Service } from '../shared/service';
import { isJsonObject } from '../shared/values';
import { inquiry } from './inquiry';

/** Laravel's `errors`: field names with a list of reasons each. Source: `components.responses.422`. */
function fieldReasons(errors: unknown): string[] {
	if (!isJsonObject(errors)) return [];
	return Object.entries(errors).flatMap(([field, reasons]) =>
		[reasons]
			.flat()
			.map((reason) => `${field}: ${typeof reason === 'string' ? reason : JSON.stringify(reason)}`),
	);
}

type Body = Record<string, unknown>;

/** A template by number makes a contact of a number. Source: `template-message/send-number`. */
const NEW_CONTACT = ' Someone new gets a template first, or is created as a contact.';

/** What an answer that refuses may hold. Source: `components.responses`, and the prose of the template pages. */
const OF_REFUSALS = ['message', 'status', 'success', 'errors', 'data'];

const isWithin = (value: unknown, first: number, last: number) =>
	typeof value === 'number' && value >= first && value <= last;

function isRefusal({ success, status: said, message, errors, ...rest }: Body, status: number) {
	if (success === false || isWithin(said, 400, 499)) return true;
	const isWorded = typeof message === 'string';
	if (status < 400) return isWorded && isJsonObject(errors);
	return isWorded && Object.keys(rest).every((key) => OF_REFUSALS.includes(key));
}

function isSuccess({ success, status: said, message, data, error }: Body, effect: Effect) {
	const contradicts = [error, success === undefined ? false : !success].some(Boolean);
	if (contradicts || (typeof said === 'number' && !isWithin(said, 200, 299))) return false;
	if (success === true || isJsonObject(data)) return true;
	if (isWithin(said, 200, 299) && typeof message === 'string') return true;
	// What is sent or changed is one thing, never a bare list.
	return effect === 'read' && Array.isArray(data);
}

/**
 * The Lancepilot API v3. An answer is a success by one of the documented envelopes: `data`, `status` and
 * `message`, or the `success` of the template pages.
 */
export const lancepilot: Service = {
	name: 'Lancepilot',
	credentialType: 'lancepilotApi',
	secrets: [{ field: 'accessToken', label: 'Access Token', isHeader: true }],
	baseUrl: ({ baseUrl }) =>
		checkBaseUrl(typedBaseUrl(baseUrl), 'The usual address is https://lancepilot.com/api/v3'),
	verdict: (body, status, effect) => {
		if (isRefusal(body, status)) return 'refusal';
		return isSuccess(body, effect) ? 'success' : undefined;
	},
	words: (body) => {
		if (!isJsonObject(body)) return [];
		const { message, errors } = body;
		return [...(typeof message === 'string' ? [message] : []), ...fieldReasons(errors)];
	},
	unauthorised: {
		happened: 'did not accept the access token',
		hint: 'Check the access token in the Lancepilot credential: it may be mistyped, expired or revoked',
	},
	inquiry,
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

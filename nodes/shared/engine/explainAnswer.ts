import type { Service, StatusMeaning } from '../service';
import type { Answer } from './answer';
import type { Failure } from './failure';
import { sentences } from './failure';

/** What a send that got no clear answer means for the user. */
export const MAY_BE_DELIVERED =
	'The message may have been delivered all the same: look at the conversation before sending it again';

const CHECK_BASE_URL = 'Check the base URL in the credential';

/** Where a redirect leads, without path and query, which may hold what nobody should see. */
function redirectTarget({ headers }: Answer): string {
	const { location } = headers;
	if (typeof location !== 'string' || !URL.canParse(location)) return '';
	return ` (it points to ${new URL(location).origin})`;
}

interface Case {
	holds: (answer: Answer) => boolean;
	means: (answer: Answer) => StatusMeaning;
}

const is =
	(...statuses: number[]) =>
	({ status }: Answer) =>
		statuses.includes(status);

/** What an answer means, by its status and shape; the first case that holds counts. */
const CASES: readonly Case[] = [
	{
		holds: ({ status }) => status >= 300 && status < 400,
		means: (answer) => ({
			happened: 'redirects to another address',
			hint: `Nothing was sent, since redirects are not followed. ${CHECK_BASE_URL}${redirectTarget(answer)}`,
		}),
	},
	{
		holds: is(413),
		means: () => ({
			happened: 'finds the file too large',
			hint: 'Make the file smaller, or send a link to it as text',
		}),
	},
	{
		holds: is(429),
		means: () => ({
			happened: 'asks for fewer requests',
			hint: 'Nothing was sent. Wait a little, then run the node again',
		}),
	},
	{
		holds: ({ status }) => status >= 500,
		means: () => ({ happened: 'could not handle the request', hint: MAY_BE_DELIVERED }),
	},
	{
		holds: ({ body }) => typeof body === 'string' && /^\s*</.test(body),
		means: ({ status }) => ({
			happened: 'answered with a web page instead of data',
			hint: `${CHECK_BASE_URL}: it may be a website, not the API${status < 300 ? `. If it is right: ${MAY_BE_DELIVERED}` : ''}`,
		}),
	},
	{
		holds: ({ status, body }) => status < 300 && (typeof body !== 'object' || body === null),
		means: () => ({
			happened: 'gave an answer that cannot be read',
			hint: MAY_BE_DELIVERED,
		}),
	},
	{
		holds: is(403),
		means: () => ({
			happened: 'does not allow this to the credential',
			hint: 'Check what the credential may do, or use another one',
		}),
	},
	{
		holds: is(400, 422),
		means: () => ({
			happened: 'did not accept the input',
			hint: 'Correct the fields named above',
		}),
	},
];

const REFUSED: StatusMeaning = {
	happened: 'refused the request',
	hint: 'If the reason is not clear, ask the support of the service',
};

/** Words an answer that is not a success. */
export function explainAnswer(answer: Answer, service: Service): Failure {
	const { status, body } = answer;
	const { happened, hint } =
		CASES.find(({ holds }) => holds(answer))?.means(answer) ?? service.meanings[status] ?? REFUSED;
	return {
		message: `${service.name} ${happened} (HTTP ${status})`,
		description: sentences([...service.words(body), hint]),
		httpCode: String(status),
	};
}

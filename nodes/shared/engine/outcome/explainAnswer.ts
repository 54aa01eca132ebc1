import type { Call } from '../../call';
import type { Reason } from '../../reason';
import { reasonInWords } from '../../reason';
import type { Service, StatusMeaning } from '../../service';
import type { Answer } from './answer';
import type { Class } from './classify';
import { isEmpty } from './classify';
import type { Failure } from './failure';
import { sentences } from './failure';
import { isWebPage, ownWords } from './ownWords';
import { WORDING } from './wording';

const CHECK_BASE_URL = 'Check the base URL in the credential';

/** What the words for an answer depend on. */
interface Scene extends Call {
	answer: Answer;
	service: Service;
	/** The API's own. */
	words: readonly string[];
}

/** Where a redirect leads, without path and query, which may hold what nobody should see. */
function redirectTarget({ headers }: Answer): string {
	const { location } = headers;
	if (typeof location !== 'string' || !URL.canParse(location)) return '';
	return `; the redirect leads to ${new URL(location).origin}`;
}

/** What to do later with a request that was not carried out. */
function later({ purpose }: Scene): string {
	const { notDone, again } = WORDING[purpose.effect];
	return `${notDone}. Wait a little, then ${again}`;
}

/** Why input was refused: the file, where the API names it; else what it says. */
function inputHint({ words }: Scene): string {
	if (words.some((line) => /^file\b/.test(line))) return 'Check the type and the size of the file';
	return words.length > 0
		? 'Correct what is named above'
		: 'The service gave no reason: check all fields of this item';
}

function withAdvice(hint: string, { request, purpose }: Scene): string {
	const { advice, mediaConcern } = request;
	return [hint, advice, mediaConcern?.text, purpose.advice].filter(Boolean).join('. ');
}

function afterDoubt({ purpose }: Scene): string {
	return WORDING[purpose.effect].afterDoubt;
}

const hasStatus =
	(...statuses: readonly number[]) =>
	({ answer }: Scene) =>
		statuses.includes(answer.status);

/** The API itself answers with data, whatever the status: a page comes from something else. */
const isPage = ({ answer }: Scene) => isWebPage(answer.body);

/** A row of the table: what an answer of this class says to people. */
interface Row {
	is: Class;
	/** What else must hold; nothing when left out. */
	when?: (scene: Scene) => boolean;
	happened: string | ((scene: Scene) => string);
	hint: string | ((scene: Scene) => string);
}

/** The words for an answer: those of the first row that holds. */
const MEANINGS: readonly Row[] = [
	{
		is: 'redirected',
		happened: 'redirects to another address',
		hint: ({ answer, purpose }) =>
			`${WORDING[purpose.effect].notDone}, since redirects are not followed. ${CHECK_BASE_URL}${redirectTarget(answer)}`,
	},
	{ is: 'turnedAway', when: hasStatus(429), happened: 'asks for fewer requests', hint: later },
	{ is: 'turnedAway', happened: 'is out of service for now', hint: later },
	{
		is: 'refused',
		when: hasStatus(413),
		happened: 'finds the file too large',
		hint: 'Make the file smaller, or send a link to it as text',
	},
	{
		is: 'refused',
		when: isPage,
		happened: 'answered with a web page instead of data',
		hint: `${CHECK_BASE_URL}: it may be a website or a firewall, not the API`,
	},
	{
		is: 'refused',
		when: hasStatus(400, 422),
		happened: 'did not accept the input',
		hint: (scene) => withAdvice(inputHint(scene), scene),
	},
	{
		is: 'refused',
		when: hasStatus(401),
		happened: ({ service }) => service.unauthorised.happened,
		hint: ({ service }) => service.unauthorised.hint,
	},
	{
		is: 'refused',
		when: hasStatus(403),
		happened: 'does not let this credential do that',
		hint: 'Check what the credential may do, or use another one',
	},
	{
		is: 'refused',
		when: hasStatus(404),
		happened: ({ service, purpose }) => service.notFound(purpose.subject).happened,
		hint: ({ service, purpose, request }) =>
			`${service.notFound(purpose.subject).hint}. It was looked for at /${request.path.join('/')}`,
	},
	{
		is: 'refused',
		happened: 'refused the request',
		hint: (scene) =>
			withAdvice('If the reason is not clear, ask the support of the service', scene),
	},
	{
		is: 'unclear',
		when: ({ answer }) => answer.status >= 500,
		happened: 'could not handle the request',
		hint: afterDoubt,
	},
	{
		is: 'unclear',
		when: ({ answer }) => isEmpty(answer),
		happened: 'gave an empty answer',
		hint: afterDoubt,
	},
	{
		is: 'unclear',
		when: isPage,
		happened: 'answered with a web page instead of data',
		hint: (scene) => `${CHECK_BASE_URL}: it may be a website, not the API. ${afterDoubt(scene)}`,
	},
	{ is: 'unclear', happened: 'gave an answer that cannot be read', hint: afterDoubt },
];

function meaningOf(found: Class, scene: Scene): StatusMeaning {
	const row = MEANINGS.find(({ is, when }) => is === found && (when?.(scene) ?? true));
	const said = (words: Row['hint'] = '') => (typeof words === 'string' ? words : words(scene));
	return { happened: said(row?.happened), hint: said(row?.hint) };
}

function causeOf(status: number): Failure['cause'] {
	if (status === 401) return 'credential-invalid';
	if (status === 429) return 'rate-limited';
	return status >= 500 ? 'temporarily-unavailable' : undefined;
}

/** The reason that a refusal gives in words of its own; a page is not the service's. */
export function reasonSaid(answer: Answer, call: Call, service: Service): Reason | undefined {
	if (isWebPage(answer.body) || [401, 413].includes(answer.status)) return undefined;
	const { recipient, purpose } = call;
	const { effect } = purpose;
	return reasonInWords(ownWords(answer, service), { effect, recipient, serviceName: service.name });
}

/**
 * Words an answer that is not a success.
 * @param reason why it was refused, where that was found out otherwise than by the answer
 */
export function explainAnswer(
	found: Class,
	answer: Answer,
	call: Call,
	service: Service,
	reason = found === 'refused' ? reasonSaid(answer, call, service) : undefined,
): Failure {
	const { status } = answer;
	const words = ownWords(answer, service);
	const known = { httpCode: String(status), cause: causeOf(status) };
	if (reason) {
		const code = `${service.name} answered with HTTP ${status}`;
		return {
			...known,
			message: reason.headline,
			description: sentences([reason.hint, ...words, code]),
		};
	}
	const { happened, hint } = meaningOf(found, { ...call, answer, service, words });
	const doubt = found === 'unclear' ? WORDING[call.purpose.effect].doubt : '';
	return {
		...known,
		message: `${service.name} ${happened} (HTTP ${status})${doubt}`,
		description: sentences([...words, hint]),
	};
}

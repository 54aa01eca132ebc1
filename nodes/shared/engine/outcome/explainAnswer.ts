import type { Call } from '../../call';
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

function redirected({ answer, purpose }: Scene): StatusMeaning {
	return {
		happened: 'redirects to another address',
		hint: `${WORDING[purpose.effect].notDone}, since redirects are not followed. ${CHECK_BASE_URL}${redirectTarget(answer)}`,
	};
}

function turnedAway({ answer, purpose }: Scene): StatusMeaning {
	const { notDone, again } = WORDING[purpose.effect];
	return {
		happened: answer.status === 429 ? 'asks for fewer requests' : 'is out of service for now',
		hint: `${notDone}. Wait a little, then ${again}`,
	};
}

/** Why input was refused: the file, where the API names it; else what it says. */
function inputHint(words: readonly string[]): string {
	if (words.some((line) => /^file\b/.test(line))) return 'Check the type and the size of the file';
	return words.length > 0
		? 'Correct what is named above'
		: 'The service gave no reason: check all fields of this item';
}

function refused({ answer, service, purpose, request, words }: Scene): StatusMeaning {
	const { status, body } = answer;
	const advice = [request.advice, purpose.advice].filter((one) => one !== undefined);
	const withAdvice = (hint: string) => [hint, ...advice].join('. ');
	if (status === 413) {
		return {
			happened: 'finds the file too large',
			hint: 'Make the file smaller, or send a link to it as text',
		};
	}
	// The API itself answers with data, whatever the status: a page comes from something else.
	if (isWebPage(body)) {
		return {
			happened: 'answered with a web page instead of data',
			hint: `${CHECK_BASE_URL}: it may be a website or a firewall, not the API`,
		};
	}
	if (status === 400 || status === 422) {
		return { happened: 'did not accept the input', hint: withAdvice(inputHint(words)) };
	}
	if (status === 401) return service.unauthorised;
	if (status === 403) {
		return {
			happened: 'does not let this credential do that',
			hint: 'Check what the credential may do, or use another one',
		};
	}
	if (status === 404) {
		const { happened, hint } = service.notFound(purpose.subject);
		return { happened, hint: `${hint}. It was looked for at /${request.path.join('/')}` };
	}
	return {
		happened: 'refused the request',
		hint: withAdvice('If the reason is not clear, ask the support of the service'),
	};
}

function unclear({ answer, purpose }: Scene): StatusMeaning {
	const hint = WORDING[purpose.effect].afterDoubt;
	if (answer.status >= 500) return { happened: 'could not handle the request', hint };
	if (isEmpty(answer)) return { happened: 'gave an empty answer', hint };
	if (!isWebPage(answer.body)) return { happened: 'gave an answer that cannot be read', hint };
	return {
		happened: 'answered with a web page instead of data',
		hint: `${CHECK_BASE_URL}: it may be a website, not the API. ${hint}`,
	};
}

/** The words for each class of answer. */
const MEANINGS: Partial<Record<Class, (scene: Scene) => StatusMeaning>> = {
	redirected,
	turnedAway,
	refused,
};

function causeOf(status: number): Failure['cause'] {
	if (status === 401) return 'credential-invalid';
	if (status === 429) return 'rate-limited';
	return status >= 500 ? 'temporarily-unavailable' : undefined;
}

/** Words an answer that is not a success. */
export function explainAnswer(found: Class, answer: Answer, call: Call, service: Service): Failure {
	const { status } = answer;
	const words = ownWords(answer, service);
	const { happened, hint } = (MEANINGS[found] ?? unclear)({ ...call, answer, service, words });
	const doubt = found === 'unclear' ? WORDING[call.purpose.effect].doubt : '';
	return {
		message: `${service.name} ${happened} (HTTP ${status})${doubt}`,
		description: sentences([...words, hint]),
		httpCode: String(status),
		cause: causeOf(status),
	};
}

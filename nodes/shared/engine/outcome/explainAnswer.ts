import type { Effect, Purpose } from '../../purpose';
import type { Service, StatusMeaning } from '../../service';
import type { Answer } from './answer';
import { isUnclearAnswer } from './classify';
import type { Failure } from './failure';
import { sentences } from './failure';
import { isWebPage, ownWords } from './ownWords';
import { WORDING } from './wording';

const CHECK_BASE_URL = 'Check the base URL in the credential';

/** Where a redirect leads, without path and query, which may hold what nobody should see. */
function redirectTarget({ headers }: Answer): string {
	const { location } = headers;
	if (typeof location !== 'string' || !URL.canParse(location)) return '';
	return `; the redirect leads to ${new URL(location).origin}`;
}

function inputHint(words: readonly string[]): string {
	if (words.some((line) => /^file\b/.test(line))) return 'Check the type and the size of the file';
	return words.length > 0
		? 'Correct what is named above'
		: 'The service gave no reason: check all fields of this item';
}

/** What a status means with every service, whatever the request was for. */
const MEANINGS: Readonly<Record<number, StatusMeaning>> = {
	403: {
		happened: 'does not let this credential do that',
		hint: 'Check what the credential may do, or use another one',
	},
	413: {
		happened: 'finds the file too large',
		hint: 'Make the file smaller, or send a link to it as text',
	},
};

/** What happened when the service turned a request away unread. */
const TURNED_AWAY: Readonly<Record<number, string>> = {
	429: 'asks for fewer requests',
	503: 'is out of service for now',
};

const REFUSED: StatusMeaning = {
	happened: 'refused the request',
	hint: 'If the reason is not clear, ask the support of the service',
};

/** What happened where it is clear that the service did not carry the request out. */
function meaningOf(
	answer: Answer,
	service: Service,
	{ effect, subject, advice }: Purpose,
	path: readonly string[],
	words: readonly string[],
): StatusMeaning {
	const { status, body } = answer;
	const { notDone, again } = WORDING[effect];
	const withAdvice = (hint: string) => (advice === undefined ? hint : `${hint}. ${advice}`);
	if (status >= 300 && status < 400) {
		return {
			happened: 'redirects to another address',
			hint: `${notDone}, since redirects are not followed. ${CHECK_BASE_URL}${redirectTarget(answer)}`,
		};
	}
	const turnedAway = TURNED_AWAY[status];
	if (turnedAway !== undefined) {
		return { happened: turnedAway, hint: `${notDone}. Wait a little, then ${again}` };
	}
	if (isWebPage(body) && !(status in MEANINGS)) {
		return {
			happened: 'answered with a web page instead of data',
			hint: `${CHECK_BASE_URL}: it may be a website, not the API`,
		};
	}
	if (status === 400 || status === 422) {
		return { happened: 'did not accept the input', hint: withAdvice(inputHint(words)) };
	}
	if (status === 401) return service.unauthorised;
	if (status === 404) {
		const { happened, hint } = service.notFound(subject);
		return { happened, hint: `${hint}. It was looked for at /${path.join('/')}` };
	}
	return MEANINGS[status] ?? { ...REFUSED, hint: withAdvice(REFUSED.hint) };
}

/** What happened where nobody knows whether the service carried the request out. */
function unclearMeaning({ status, body }: Answer, effect: Effect): StatusMeaning {
	const hint = WORDING[effect].afterDoubt;
	if (status >= 500) return { happened: 'could not handle the request', hint };
	if (!isWebPage(body)) return { happened: 'gave an answer that cannot be read', hint };
	return {
		happened: 'answered with a web page instead of data',
		hint: `${CHECK_BASE_URL}: it may be a website, not the API. ${hint}`,
	};
}

function causeOf(status: number): Failure['cause'] {
	if (status === 401) return 'credential-invalid';
	if (status === 429) return 'rate-limited';
	return status >= 500 ? 'temporarily-unavailable' : undefined;
}

/**
 * Words an answer that is not a success.
 * @param path of the request: its IDs say what was not found
 */
export function explainAnswer(
	answer: Answer,
	service: Service,
	purpose: Purpose,
	path: readonly string[],
): Failure {
	const { status } = answer;
	const words = ownWords(answer, service);
	const isUnclear = isUnclearAnswer(answer, service);
	const { happened, hint } = isUnclear
		? unclearMeaning(answer, purpose.effect)
		: meaningOf(answer, service, purpose, path, words);
	const doubt = isUnclear ? WORDING[purpose.effect].doubt : '';
	return {
		message: `${service.name} ${happened} (HTTP ${status})${doubt}`,
		description: sentences([...words, hint]),
		httpCode: String(status),
		cause: causeOf(status),
	};
}

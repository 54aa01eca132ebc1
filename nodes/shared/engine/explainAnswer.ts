import { isJsonObject } from '../json';
import type { Service, StatusMeaning } from '../service';
import type { Answer } from './answer';
import type { Failure } from './failure';
import { sentences } from './failure';

const CHECK_BASE_URL = 'Check the base URL in the credential';
const LONGEST_PLAIN_WORDS = 300;

/** What a user can do about a request of which nobody knows whether it was carried out. */
export function afterUncertainty(isSend: boolean): string {
	return isSend
		? 'The message may have been delivered all the same: look at the conversation before sending it again'
		: 'Run the node again';
}

/** Whether a body answered with a 2xx status is an answer of this API at all. */
export function isReadable({ body }: Answer, service: Service): boolean {
	return isJsonObject(body) && service.verdict(body) !== undefined;
}

function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}

/** Where a redirect leads, without path and query, which may hold what nobody should see. */
function redirectTarget({ headers }: Answer): string {
	const { location } = headers;
	if (typeof location !== 'string' || !URL.canParse(location)) return '';
	return `; the redirect leads to ${new URL(location).origin}`;
}

/** The API's own words: from its JSON, or a short plain text. */
function ownWords({ body }: Answer, service: Service): string[] {
	if (typeof body !== 'string') return service.words(body);
	const isShort = body.trim() !== '' && body.length <= LONGEST_PLAIN_WORDS;
	return isShort && !isWebPage(body) && !/^\s*[{[]/.test(body) ? [body.trim()] : [];
}

function inputHint(words: readonly string[]): string {
	if (words.some((line) => /^file\b/.test(line))) return 'Check the type and the size of the file';
	return words.length > 0
		? 'Correct what is named above'
		: 'The service gave no reason: check all fields of this item';
}

/** What a status means with every service, where the service itself does not say more. */
const MEANINGS: Readonly<Record<number, StatusMeaning>> = {
	403: {
		happened: 'does not let this credential do that',
		hint: 'Check what the credential may do, or use another one',
	},
	413: {
		happened: 'finds the file too large',
		hint: 'Make the file smaller, or send a link to it as text',
	},
	429: {
		happened: 'asks for fewer requests',
		hint: 'Nothing was sent. Wait a little, then run the node again',
	},
};

const REFUSED: StatusMeaning = {
	happened: 'refused the request',
	hint: 'If the reason is not clear, ask the support of the service',
};

function meaningOf(
	answer: Answer,
	service: Service,
	isSend: boolean,
	words: readonly string[],
): StatusMeaning {
	const { status, body } = answer;
	if (status >= 500) {
		return { happened: 'could not handle the request', hint: afterUncertainty(isSend) };
	}
	if (status >= 300 && status < 400) {
		return {
			happened: 'redirects to another address',
			hint: `Nothing was sent, since redirects are not followed. ${CHECK_BASE_URL}${redirectTarget(answer)}`,
		};
	}
	if (isWebPage(body) && !(status in MEANINGS)) {
		const hint = `${CHECK_BASE_URL}: it may be a website, not the API`;
		return {
			happened: 'answered with a web page instead of data',
			hint: status < 300 ? `${hint}. ${afterUncertainty(isSend)}` : hint,
		};
	}
	if (status < 300 && !isReadable(answer, service)) {
		return { happened: 'gave an answer that cannot be read', hint: afterUncertainty(isSend) };
	}
	if (status === 400 || status === 422) {
		return { happened: 'did not accept the input', hint: inputHint(words) };
	}
	return service.meanings[status] ?? MEANINGS[status] ?? REFUSED;
}

/**
 * Words an answer that is not a success.
 * @param isSend whether repeating the request could deliver something twice
 */
export function explainAnswer(answer: Answer, service: Service, isSend: boolean): Failure {
	const words = ownWords(answer, service);
	const { happened, hint } = meaningOf(answer, service, isSend, words);
	return {
		message: `${service.name} ${happened} (HTTP ${answer.status})`,
		description: sentences([...words, hint]),
		httpCode: String(answer.status),
	};
}

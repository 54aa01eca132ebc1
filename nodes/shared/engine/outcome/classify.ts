import type { Purpose } from '../../call';
import type { Service } from '../../service';
import { isJsonObject } from '../../values';
import type { Answer, NoAnswer } from './answer';

/** What is known of a request once it is over. */
export type Class =
	/** The service carried it out. */
	| 'done'
	/** It did not, and says so. */
	| 'refused'
	/** It points elsewhere, and nobody went there. */
	| 'redirected'
	/** It did not read the request, and may do so later. */
	| 'turnedAway'
	/** n8n itself did not let the request out. */
	| 'heldBack'
	/** Nothing of the request was written. */
	| 'unreached'
	/** The service may have carried it out, and gave no answer that says so. */
	| 'silent'
	/** The service may have carried it out, and its answer does not say so. */
	| 'unclear';

type Result = Answer | NoAnswer;

/** Where a client would go by itself, with the same request. The other 3xx are no refusal of it. */
const REDIRECTS = [301, 302, 307, 308];

const isSilent = (result: Result): result is NoAnswer => !('status' in result);

const statusOf = (result: Result) => (isSilent(result) ? 0 : result.status);

const isBetween = (result: Result, first: number, last: number) =>
	statusOf(result) >= first && statusOf(result) <= last;

/**
 * The rule by which a message is sent once, from its first row that holds: unsent needs proof, sent
 * needs proof, and everything else is doubt.
 */
const RULE: readonly {
	is: Class;
	when: (result: Result, verdict: ReturnType<Service['verdict']>, purpose: Purpose) => boolean;
}[] = [
	{ is: 'unreached', when: (result) => isSilent(result) && result.isUnwritten },
	// Every code is of Node or of the HTTP client, so without one the request did not get to them.
	{
		is: 'heldBack',
		when: (result) => isSilent(result) && result.code === undefined && result.uploaded === 0,
	},
	{ is: 'silent', when: isSilent },
	{
		is: 'done',
		when: (result, _, { isAlsoSuccess }) =>
			!isSilent(result) && isAlsoSuccess?.(result.status, result.body) === true,
	},
	{ is: 'turnedAway', when: (result) => statusOf(result) === 429 },
	// A gateway may say the same after it has handed the request on, so it counts only in the words of
	// the API itself.
	{
		is: 'turnedAway',
		when: (result, verdict) =>
			!isSilent(result) &&
			result.status === 503 &&
			result.headers['retry-after'] !== undefined &&
			verdict === 'refusal',
	},
	{ is: 'refused', when: (result) => isBetween(result, 400, 499) },
	{ is: 'redirected', when: (result) => REDIRECTS.includes(statusOf(result)) },
	{ is: 'unclear', when: (result) => !isBetween(result, 200, 299) },
	{ is: 'done', when: (_, verdict) => verdict === 'success' },
	{ is: 'refused', when: (_, verdict) => verdict === 'refusal' },
	// Delete has nothing to say, and 204 says it; a message that was sent has an ID.
	{
		is: 'done',
		when: (result, _, { effect }) => !isSilent(result) && isEmpty(result) && effect === 'change',
	},
];

/** Whether an answer has no body at all. */
export function isEmpty({ body }: Answer): boolean {
	return body === '';
}

/** Says what is known of a request, once and for all who ask. */
export function classify(result: Result, service: Service, purpose: Purpose): Class {
	const verdict =
		!isSilent(result) && isJsonObject(result.body)
			? service.verdict(result.body, result.status, purpose.effect)
			: undefined;
	return RULE.find(({ when }) => when(result, verdict, purpose))?.is ?? 'unclear';
}

import type { NodeExecutionHint } from 'n8n-workflow';
import { shorten } from '../../../characters';
import type { Failure } from '../../outcome/failure';
import { sentences } from '../../outcome/failure';
import type { Settled } from '../../outcome/settled';

const LONGEST_SHOWN_KEY = 80;

const named = (key: string) => `Send Once Key "${shorten(key, LONGEST_SHOWN_KEY)}"`;

/** What keeps n8n from noting a key, in words of its own. */
const DATABASE = 'Check the database of n8n';

/** A message that was sent before: a success, which a workflow can tell by `alreadySent`. */
export function alreadySent(key: string): Settled {
	return { records: [{ alreadySent: true, sendOnceKey: key }], retries: 0, isRecalled: true };
}

/** A message that another execution began, of which nobody knows whether it was delivered. */
export function begunBefore(key: string): Settled {
	return {
		failure: {
			message: `A message with the ${named(key)} was begun before; the message may have been delivered`,
			description: sentences([
				'It was not sent again',
				'An execution that began it did not get to know what became of it, or is still sending it. Look at the conversation. If the message did not arrive, send it with another key, e.g. with -2 at its end',
			]),
		},
		isInDoubt: true,
		retries: 0,
		isRecalled: false,
	};
}

/** A message that was not sent, since nothing would keep it from being sent again. */
export function notNoted(key: string, reason: string): Settled {
	return {
		failure: {
			message: `n8n could not note the ${named(key)}, so the message was not sent`,
			description: sentences([reason, `${DATABASE}, then send it again`]),
			cause: 'temporarily-unavailable',
		},
		isInDoubt: false,
		retries: 0,
		isRecalled: false,
	};
}

/** A message that was not sent, while its key says that it may have been. */
export function notGivenBack(failure: Failure, key: string, retries = 0): Settled {
	const description = sentences([
		failure.description,
		`n8n could not note that the ${named(key)} is free again: send the message with another key, e.g. with -2 at its end. ${DATABASE}`,
	]);
	return { failure: { ...failure, description }, isInDoubt: false, retries, isRecalled: false };
}

/**
 * What people should know about the keys of a run.
 * @param unused the first key that was not used, since a person tried the workflow out
 * @param unsettled messages of which could not be noted what became of them
 */
export function keyHints(unused: string | undefined, unsettled: number): NodeExecutionHint[] {
	const hints: NodeExecutionHint[] = [];
	if (unused !== undefined) {
		hints.push({
			message: `${named(unused)} was not used, since this is a manual run: it works when the published workflow runs`,
			type: 'info',
			location: 'outputPane',
		});
	}
	if (unsettled > 0) {
		hints.push({
			message: `n8n could not note for ${unsettled} of the messages what became of them: if one comes with the same Send Once Key again, it is not sent, and reported as one that may have been delivered. ${DATABASE}`,
			type: 'warning',
			location: 'outputPane',
		});
	}
	return hints;
}

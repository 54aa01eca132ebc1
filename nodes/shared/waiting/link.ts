import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../inputError';
import { isPrivateHost } from '../privateHost';

/**
 * What tells one question of a node from the next of the same execution: in a loop, n8n gives all of them
 * the same address. It stays the same when Retry On Fail runs the node again.
 */
export function roundOf(context: IExecuteFunctions): string {
	return String(context.getWorkflowDataProxy(0).$runIndex);
}

/**
 * The address at which this run of the node can be answered. n8n signs all of it.
 * @throws InputError on an n8n that cannot sign addresses
 */
export function answerLink(context: IExecuteFunctions): string {
	// n8n 1.106 and older have none, whatever its types say.
	if ('getSignedResumeUrl' in context) {
		return context.getSignedResumeUrl({ round: roundOf(context) });
	}
	throw new InputError({
		field: 'Operation',
		value: 'Send and Wait for Response',
		reason: 'needs n8n 1.107 or newer',
		hint: 'Update n8n: older versions cannot sign the link in the message',
	});
}

/** Why the person asked may not be able to open a link; undefined where nothing is seen. */
export function linkConcern(link: string): string | undefined {
	const { protocol, hostname, origin } = new URL(link);
	const remedy = 'Set WEBHOOK_URL of n8n to its public https address.';
	if (isPrivateHost(hostname)) {
		return `The link in the message begins with ${origin}, which nobody else can open. ${remedy}`;
	}
	if (protocol === 'https:') return undefined;
	return `The link in the message begins with ${origin}, without encryption: phones warn of it. ${remedy}`;
}

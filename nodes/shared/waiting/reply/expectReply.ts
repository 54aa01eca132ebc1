import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../inputError';
import { answerLink } from '../link';
import { awaitedRepliesOf, chatWith, store } from './memory';

/** As the panel shows it. */
const FIELD = 'Response Type';
export const REPLY_LABEL = 'Reply in Chat';

/** A person who is known by a number, as errors name people: "+442079460958". */
const NUMBER = /^\+(\d+)$/;

/**
 * The number whose next message is the answer.
 * @param person how people know who is asked
 * @throws InputError where it is not known: what a person writes comes with the number alone
 */
export function numberAsked(person: string | undefined): string {
	const [, number] = NUMBER.exec(person ?? '') ?? [];
	if (number !== undefined) return number;
	throw new InputError({
		field: 'Recipient',
		value: person,
		reason: `has no number by which a reply could be told from those of others`,
		hint: 'Choose Phone and enter the number, or choose another Response Type',
	});
}

/** @throws InputError where no trigger can hear the reply, before anything is sent */
export function checkIsHeard(context: IExecuteFunctions): void {
	if (context.getWorkflow().active) return;
	throw new InputError({
		field: FIELD,
		value: REPLY_LABEL,
		reason: 'needs a published workflow: until then, its trigger does not hear the reply',
		hint: 'Publish this workflow, with a trigger of the same service in it; or choose another Response Type',
	});
}

/** Why a reply may not be heard; undefined where a trigger of the service leads to the node. */
export function hearingConcern(context: IExecuteFunctions): string | undefined {
	const { name, type } = context.getNode();
	const trigger = `${type}Trigger`;
	const leadsHere = context
		.getParentNodes(name)
		.some((parent) => parent.type === trigger && !parent.disabled);
	if (leadsHere) return undefined;
	return 'The reply is heard by the trigger of the same service in this workflow. No such trigger leads to this node: make sure that there is one, elsewhere in the workflow.';
}

/**
 * From now on, the next message of a person is the answer to this run of the node.
 * @param number digits with country code
 */
export function expectReply(
	context: IExecuteFunctions,
	number: string,
	until: Date | undefined,
): void {
	const replies = awaitedRepliesOf(context);
	replies.add({
		chat: chatWith(context, number),
		url: answerLink(context),
		askedAt: Date.now(),
		...(until && { until: until.getTime() }),
	});
	store(context, replies);
}

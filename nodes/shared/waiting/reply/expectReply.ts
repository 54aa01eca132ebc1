import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../inputError';
import { answerLink } from '../link';
import { awaitedRepliesOf, chatWith, store } from './memory';

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

/**
 * Why a reply may not be heard; undefined where nothing is seen. Whether the workflow is published is not:
 * n8n calls it unpublished wherever a person has started the run.
 */
export function hearingConcern(context: IExecuteFunctions): string | undefined {
	if (context.getMode() === 'manual') {
		return 'The reply goes on with this run only while the workflow is published, and until n8n is restarted: what was started by hand is not stored.';
	}
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

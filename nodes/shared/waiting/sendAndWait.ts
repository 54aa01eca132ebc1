import type { INodeProperties } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { shownIf } from '../fields/shownIf';
import { checkLength, LONGEST_TEXT } from '../fields/textLength';
import { InputError } from '../inputError';
import type { Operation, Prepared } from '../operation';
import { question, sendAs } from './fields';
import { limitWaitTime } from './limitWaitTime';
import type { Question } from './question';
import { numberAsked } from './reply/expectReply';
import { checkHasNoLink, withLink } from './templateLink';

const ADVICE =
	'If the person has not written to you within the last 24 hours, choose Template under Send As';

/** The operations of a service that a question goes out by. */
interface Senders {
	/** Sends the text in the parameter `text`. */
	text: Operation;
	template: Operation;
	/** Names of the parameters that say who gets it. */
	recipient: readonly string[];
}

function linkOf({ answerLink }: ItemReader): string {
	if (answerLink) return answerLink();
	throw new InputError({
		field: 'Operation',
		reason: 'cannot wait here',
		hint: 'Use it in a workflow',
	});
}

/** The item as the operation for texts reads it: with this text, and nothing of another operation. */
function withText(item: ItemReader, text: string, kept: readonly string[]): ItemReader {
	const parameter = (name: string) => (kept.includes(name) ? item.parameter(name) : '');
	return { ...item, parameter: (name) => (name === 'text' ? text : parameter(name)) };
}

async function prepared(item: ItemReader, asked: Question, senders: Senders): Promise<Prepared> {
	const isReply = asked.kind === 'reply';
	const link = linkOf(item);
	if ((await sendAs.read(item)) === 'template') {
		if (isReply) checkHasNoLink(item);
		return await senders.template.prepare(isReply ? item : withLink(item, link));
	}
	const text = isReply ? asked.message : `${asked.message}\n\n${link}`;
	checkLength(text, 'Message', LONGEST_TEXT, isReply ? '' : ' with the link below it');
	const sending = await senders.text.prepare(
		withText(item, text, [...senders.recipient, 'options']),
	);
	return { ...sending, request: { ...sending.request, advice: ADVICE } };
}

const forTemplate = (property: INodeProperties) => shownIf({ sendAs: ['template'] }, property);

/** What each of several lists of parameters has, each name once. */
function named(properties: readonly INodeProperties[]): INodeProperties[] {
	return [...new Map(properties.map((property) => [property.name, property])).values()];
}

/** Options of its senders: a question is sent as it is written, and what comes out is its answer. */
const MEANINGLESS = ['convertMarkdown', 'simplify', 'quotedMessageId'];
const hasMeaning = ({ name }: INodeProperties) => !MEANINGLESS.includes(name);

/**
 * Asks a person and waits for the answer. The question goes out by the service's own operations, with a
 * link in it unless the person replies in the chat, so that all that holds for a text or a template holds
 * for it too.
 */
export function sendAndWait(senders: Senders): Operation {
	const { text, template, recipient } = senders;
	const isRecipient = ({ name }: INodeProperties) => recipient.includes(name);
	const isOfText = ({ name }: INodeProperties) =>
		text.options.some((option) => option.name === name);
	return {
		value: 'sendAndWait',
		name: 'Send and Wait for Response',
		action: 'Send a message and wait for the response',
		description: 'Ask someone, by a link in a message or in the chat, and go on with the answer',
		effect: 'send',
		asks: true,
		properties: [
			...text.properties.filter(isRecipient),
			...question.properties,
			...sendAs.properties,
			...template.properties.filter((property) => !isRecipient(property)).map(forTemplate),
		],
		options: named([
			...text.options.filter(hasMeaning),
			...template.options
				.filter((option) => hasMeaning(option) && !isOfText(option))
				.map((option) => shownIf({ '/sendAs': ['template'] }, option)),
			...(limitWaitTime.options ?? []),
		]),
		prepare: async (item) => {
			const asked = await question.read(item);
			const until = await limitWaitTime.read(item);
			const sending = await prepared(item, asked, senders);
			const repliesFrom = asked.kind === 'reply' ? numberAsked(sending.recipient) : undefined;
			return { ...sending, wait: { question: asked, repliesFrom, until } };
		},
	};
}

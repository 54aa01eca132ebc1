import type { INodeProperties } from 'n8n-workflow';
import { wholeCharacters } from '../characters';
import type { Field } from '../field';
import { within } from '../field';
import { choice } from '../fields/choice';
import { optionalText, requiredText } from '../fields/text';
import { toggle } from '../fields/toggle';
import { isJsonObject } from '../values';
import type { Question } from './question';

const text = requiredText({
	name: 'message',
	displayName: 'Message',
	description:
		'The question: a text message begins with it, with the link to the answer page below, which shows it as well',
	placeholder: 'e.g. Can Ada have 20% off?',
	rows: 4,
	maxLength: 4096,
});

const responseType = choice({
	name: 'responseType',
	displayName: 'Response Type',
	description: 'How the person answers: on the page behind the link in the message, or in the chat',
	options: [
		{ name: 'Approval', value: 'approval', description: 'Approve, or approve and decline' },
		{ name: 'Free Text', value: 'freeText', description: 'An answer in their own words' },
		{
			name: 'Reply in Chat',
			value: 'reply',
			description: 'Their next message, which the trigger of this workflow hears; without a link',
		},
	],
	default: 'approval',
});

/** What must be known before somebody relies on it. */
const REPLY_NOTICE: INodeProperties = {
	displayName:
		"The person's next message to the trigger of this workflow is the answer; whatever else comes in starts the workflow as usual. Publish the workflow, with a trigger of the same service in it. Where two questions are open to one person, the newer one is answered first.",
	name: 'replyNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { responseType: ['reply'] } },
};

const approvalType = choice({
	name: 'approvalType',
	displayName: 'Type of Approval',
	description: 'Whether the person can decline as well',
	options: [
		{ name: 'Approve Only', value: 'single' },
		{ name: 'Approve and Decline', value: 'double' },
	],
	default: 'single',
});

const APPROVE = 'Approve';
const DECLINE = 'Decline';

const approveLabel = optionalText({
	name: 'approveLabel',
	displayName: 'Approve Button Label',
	description: 'What the button says that approves',
	maxLength: 100,
});

const disapproveLabel = optionalText({
	name: 'disapproveLabel',
	displayName: 'Decline Button Label',
	description: 'What the button says that declines',
	maxLength: 100,
	show: { approvalType: ['double'] },
});

const askReason = toggle({
	name: 'askReason',
	displayName: 'Ask for Reason',
	description: 'Whether the page has a box for the reason of whoever declines',
	default: false,
});

const withDefault = ({ properties }: Field<unknown>, preset: string) =>
	properties.map((property) => ({ ...property, default: preset }));

/** What is asked, and how it can be answered. */
export const question: Field<Question> = {
	properties: [
		...text.properties,
		...responseType.properties,
		REPLY_NOTICE,
		{
			displayName: 'Approval Options',
			name: 'approvalOptions',
			type: 'fixedCollection',
			placeholder: 'Add option',
			default: {},
			displayOptions: { show: { responseType: ['approval'] } },
			options: [
				{
					displayName: 'Values',
					name: 'values',
					values: [
						...approvalType.properties,
						...withDefault(approveLabel, APPROVE),
						...withDefault(disapproveLabel, DECLINE),
						...askReason.properties.map((property) => ({
							...property,
							displayOptions: { show: { approvalType: ['double'] } },
						})),
					],
				},
			],
		},
	],
	read: async (item) => {
		const held = item.parameter('approvalOptions');
		const values = isJsonObject(held) && isJsonObject(held.values) ? held.values : {};
		const inside = within(item, values, values);
		const canDecline = (await approvalType.read(inside)) === 'double';
		return {
			message: wholeCharacters(await text.read(item)),
			kind: await responseType.read(item),
			approve: (await approveLabel.read(inside)) ?? APPROVE,
			...(canDecline && { decline: (await disapproveLabel.read(inside)) ?? DECLINE }),
			asksReason: canDecline && (await askReason.read(inside)),
		};
	},
};

/** How the question goes out. */
export const sendAs = choice({
	name: 'sendAs',
	displayName: 'Send As',
	description:
		'A text reaches only who wrote within the last 24 hours; a template reaches everyone',
	options: [
		{ name: 'Text', value: 'text', description: 'The message, with the link below it' },
		{
			name: 'Template',
			value: 'template',
			description:
				'A template that Meta approved, with {link} in one of its variables unless the person replies in the chat',
		},
	],
	default: 'text',
});

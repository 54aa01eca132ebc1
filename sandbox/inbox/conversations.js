/** @import { IconName } from './icons.js' */
/** @import { ChatMessage } from '../message' */

import { plainText } from './richText.js';

/**
 * @typedef {object} Conversation
 * @property {string} recipient
 * @property {string} spelled the number as people write it
 * @property {string | undefined} name
 * @property {ChatMessage} last
 * @property {number} messages to the customer that came after the person last looked
 */

/**
 * One conversation per recipient, the one with the newest message first.
 *
 * @param {readonly ChatMessage[]} messages oldest first
 * @param {Readonly<Record<string, string>>} readUntil by recipient, the time of the last message seen
 * @returns {Conversation[]}
 */
export function conversationsOf(messages, readUntil) {
	/** @type {Map<string, Conversation>} */
	const found = new Map();
	for (const message of messages) {
		const { recipient } = message;
		const before = found.get(recipient)?.unread ?? 0;
		const isUnread =
			message.author !== 'customer' && message.receivedAt > (readUntil[recipient] ?? '');
		// Taken out and put back, so that the map ends up in the order of the newest messages.
		found.delete(recipient);
		const { spelled, name } = message;
		const unread = before + (isUnread ? 1 : 0);
		found.set(recipient, { recipient, spelled, name, last: message, unread });
	}
	return [...found.values()].reverse();
}

/**
 * The conversations that somebody looks for: by name, by number however it is written, by any message.
 *
 * @param {readonly Conversation[]} conversations
 * @param {readonly ChatMessage[]} messages
 * @param {string} wanted
 */
export function matching(conversations, messages, wanted) {
	const words = wanted.trim().toLowerCase();
	if (words === '') return conversations;
	const digits = /^[\d\s()+.-]+$/.test(words) ? words.replace(/\D/g, '') : '';
	const withText = new Set(
		messages
			.filter(({ text, file }) => `${text ?? ''} ${file?.name ?? ''}`.toLowerCase().includes(words))
			.map(({ recipient }) => recipient),
	);
	return conversations.filter(
		({ recipient, name }) =>
			withText.has(recipient) ||
			name?.toLowerCase().includes(words) ||
			(digits !== '' && recipient.includes(digits)),
	);
}

/** What a message is called where it has no text of its own. */
const names = {
	text: 'Message',
	image: 'Picture',
	audio: 'Audio',
	video: 'Video',
	document: 'Document',
	sticker: 'Sticker',
	template: 'Template message',
};

/**
 * One line that stands for the message in the list, in a quote and when it is announced.
 *
 * @param {ChatMessage} message
 * @returns {{ text: string, icon: IconName | undefined }}
 */
export function previewOf(message) {
	const kindIcon = message.kind === 'text' ? undefined : message.kind;
	const fileName = message.kind === 'document' ? message.file?.name : undefined;
	return {
		text: plainText(message.text ?? '') || fileName || names[message.kind],
		icon: message.status.state === 'refused' ? 'alert' : kindIcon,
	};
}

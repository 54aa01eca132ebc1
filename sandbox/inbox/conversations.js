/** @import { IconName } from './icons.js' */
/** @import { SandboxMessage } from '../message' */

/**
 * @typedef {object} Conversation
 * @property {string} recipient
 * @property {SandboxMessage} last
 * @property {number} unread messages that came after the person last looked
 */

/**
 * One conversation per recipient, the one with the newest message first.
 *
 * @param {readonly SandboxMessage[]} messages oldest first
 * @param {Readonly<Record<string, string>>} readUntil by recipient, the time of the last message seen
 * @returns {Conversation[]}
 */
export function conversationsOf(messages, readUntil) {
	/** @type {Map<string, Conversation>} */
	const found = new Map();
	for (const message of messages) {
		const { recipient } = message;
		const before = found.get(recipient)?.unread ?? 0;
		const isUnread = message.receivedAt > (readUntil[recipient] ?? '');
		// Taken out and put back, so that the map ends up in the order of the newest messages.
		found.delete(recipient);
		found.set(recipient, { recipient, last: message, unread: before + (isUnread ? 1 : 0) });
	}
	return [...found.values()].reverse();
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
 * @param {SandboxMessage} message
 * @returns {{ text: string, icon: IconName | undefined }}
 */
export function previewOf(message) {
	const fileName = message.kind === 'document' ? message.file?.name : undefined;
	return {
		text: message.text || fileName || names[message.kind],
		icon: message.kind === 'text' ? undefined : message.kind,
	};
}

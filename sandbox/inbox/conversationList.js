/** @import { Conversation } from './conversations.js' */
import { previewOf } from './conversations.js';
import { byId, element } from './element.js';
import { formatTime } from './format.js';
import { icon } from './icons.js';

/**
 * A round picture whose colour stays the same for a recipient.
 *
 * @param {string} recipient
 */
export function avatar(recipient) {
	const digitSum = [...recipient].reduce((sum, digit) => sum + (Number(digit) || 0), 0);
	return element('span', { class: 'avatar', 'data-hue': String(digitSum % 6) }, icon('person'));
}

/**
 * @param {Conversation} conversation
 * @param {boolean} isOpen
 */
function row({ recipient, spelled, name, last, unread }, isOpen) {
	const preview = previewOf(last);
	return element(
		'li',
		{},
		element(
			'a',
			{
				class: 'conversation',
				href: `#${recipient}`,
				'aria-current': isOpen ? 'true' : undefined,
				'data-state': last.status.state,
			},
			avatar(recipient),
			element('span', { class: 'who', title: name && spelled }, name ?? spelled),
			element('time', { datetime: last.receivedAt }, formatTime(last.receivedAt)),
			element(
				'span',
				{ class: 'preview' },
				preview.icon && icon(preview.icon),
				element('span', { dir: 'auto' }, preview.text),
			),
			unread > 0
				? element(
						'span',
						{ class: 'unread' },
						String(unread),
						element('span', { class: 'visually-hidden' }, ' unread'),
					)
				: undefined,
		),
	);
}

/**
 * Draws the list anew; who was on a conversation with the keyboard stays on it.
 *
 * @param {readonly Conversation[]} conversations
 * @param {string} openRecipient empty when none is open
 */
export function showConversations(conversations, openRecipient) {
	const list = byId('conversations');
	const focused = list.contains(document.activeElement)
		? document.activeElement?.getAttribute('href')
		: undefined;
	list.replaceChildren(...conversations.map((each) => row(each, each.recipient === openRecipient)));
	const links = [...list.querySelectorAll('a')];
	if (focused) links.find((link) => link.getAttribute('href') === focused)?.focus();
}

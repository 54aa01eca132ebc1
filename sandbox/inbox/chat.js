/** @import { SandboxMessage } from '../message' */
import { bubble } from './bubble.js';
import { avatar } from './conversationList.js';
import { byId, element } from './element.js';
import { formatCount, formatDay, formatNumber } from './format.js';

/** How near to the end, in pixels, still counts as reading the newest message. */
const nearEnd = 80;

/**
 * The open conversation. It keeps to the newest message until the person scrolls up.
 *
 * @param {(message: SandboxMessage) => void} showDetails
 */
export function createChat(showDetails) {
	const scroller = byId('scroller');
	const list = byId('messages');
	/** @type {Map<number, SandboxMessage>} */
	let shown = new Map();
	let lastDay = '';
	let followsEnd = true;

	const scrollToEnd = () => {
		if (followsEnd) scroller.scrollTop = scroller.scrollHeight;
	};
	scroller.addEventListener('scroll', () => {
		const hidden = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
		followsEnd = hidden < nearEnd;
	});
	// Pictures and videos get their height only once they have loaded.
	new ResizeObserver(scrollToEnd).observe(list);

	/** @param {SandboxMessage} message */
	function add(message) {
		const day = formatDay(message.receivedAt);
		if (day !== lastDay) list.append(element('li', { class: 'day' }, element('span', {}, day)));
		lastDay = day;
		shown.set(message.id, message);
		const quoted =
			message.quotedMessageId === undefined ? undefined : shown.get(message.quotedMessageId);
		list.append(
			element('li', { id: `message-${message.id}` }, bubble(message, quoted, showDetails)),
		);
		byId('chat-count').textContent = formatCount(shown.size, 'message');
	}

	/**
	 * @param {string} recipient
	 * @param {readonly SandboxMessage[]} messages all of this recipient, oldest first
	 */
	function open(recipient, messages) {
		list.replaceChildren();
		shown = new Map();
		lastDay = '';
		followsEnd = true;
		byId('chat-title').textContent = formatNumber(recipient);
		byId('chat-avatar').replaceChildren(avatar(recipient));
		messages.forEach(add);
		scrollToEnd();
	}

	return { open, add };
}

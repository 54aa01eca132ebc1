/** @import { ChatMessage } from '../message' */
/** @import { BubbleActions } from './bubble.js' */
import { bubble } from './bubble.js';
import { avatar } from './conversationList.js';
import { byId, element } from './element.js';
import { formatCount, formatDay } from './format.js';

/** How near to the end, in pixels, still counts as reading the newest message. */
const nearEnd = 80;

/**
 * The open conversation. It keeps to the newest message until the person scrolls up.
 *
 * @param {BubbleActions} actions
 */
export function createChat(actions) {
	const scroller = byId('scroller');
	const list = byId('messages');
	/** @type {Map<number, ChatMessage>} */
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
	// Pictures and videos get their height only once they have loaded, and the composer grows.
	const resized = new ResizeObserver(scrollToEnd);
	resized.observe(list);
	resized.observe(scroller);

	/** @param {ChatMessage} message */
	function draw(message) {
		const { quotedMessageId } = message;
		const quoted = quotedMessageId === undefined ? undefined : shown.get(quotedMessageId);
		return bubble(message, quoted, actions);
	}

	/** @param {ChatMessage} message */
	function add(message) {
		const day = formatDay(message.receivedAt);
		if (day !== lastDay) list.append(element('li', { class: 'day' }, element('span', {}, day)));
		lastDay = day;
		shown.set(message.id, message);
		const { id, author } = message;
		list.append(element('li', { id: `message-${id}`, 'data-author': author }, draw(message)));
		byId('chat-count').textContent = formatCount(shown.size, 'message');
	}

	/**
	 * Draws a message anew of which something has changed, and leaves alone what somebody plays or reads.
	 *
	 * @param {ChatMessage} message
	 */
	function change(message) {
		shown.set(message.id, message);
		const before = document.querySelector(`#message-${message.id} > .message`);
		if (!before) return;
		const after = draw(message);
		after.classList.toggle('selected', before.classList.contains('selected'));
		for (const media of after.querySelectorAll('.picture, audio, video')) {
			const loaded = before.querySelector('.picture, audio, video');
			if (loaded) media.replaceWith(loaded);
		}
		const focused = before.contains(document.activeElement)
			? document.activeElement?.className
			: '';
		before.replaceWith(after);
		const again = focused ? after.getElementsByClassName(focused)[0] : undefined;
		if (again instanceof HTMLElement) again.focus({ preventScroll: true });
	}

	/**
	 * @param {{ number: string, spelled: string, name?: string }} person
	 * @param {readonly ChatMessage[]} messages all of this person, oldest first
	 */
	function open({ number, spelled, name }, messages) {
		list.replaceChildren();
		shown = new Map();
		lastDay = '';
		followsEnd = true;
		byId('chat-title').textContent = name ?? spelled;
		byId('chat-number').textContent = name ? spelled : '';
		byId('chat-count').textContent = formatCount(0, 'message');
		byId('chat-avatar').replaceChildren(avatar(number));
		messages.forEach(add);
		scrollToEnd();
	}

	return { open, add, change };
}

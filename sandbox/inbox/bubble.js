/** @import { ChatMessage } from '../message' */
import { previewOf } from './conversations.js';
import { element } from './element.js';
import { formatTime, shortenEndpoint } from './format.js';
import { icon } from './icons.js';
import { mediaElement, mediaOf, openable } from './media.js';
import { postsNote } from './posts.js';
import { richText } from './richText.js';
import { templateButtons, templateFooter, templateHeader } from './template.js';

/**
 * What a person can do with a bubble.
 *
 * @typedef {object} BubbleActions
 * @property {(message: ChatMessage) => void} showDetails
 * @property {(message: ChatMessage) => void} reply
 */

/**
 * @param {number} id
 * @param {ChatMessage | undefined} quoted
 */
function quote(id, quoted) {
	if (!quoted) return element('p', { class: 'quote' }, `Reply to message ${id}, which is not here`);
	const link = element(
		'button',
		{ class: 'quote', type: 'button' },
		element('strong', {}, 'Reply to'),
		element('span', { dir: 'auto' }, previewOf(quoted).text),
	);
	link.addEventListener('click', () => {
		document.getElementById(`message-${id}`)?.scrollIntoView({ block: 'center' });
	});
	return link;
}

/** The ticks of a phone: one for sent, two for delivered, two in colour for read. */
const ticks = /** @type {const} */ ({
	scheduled: 'clock',
	sent: 'tick',
	delivered: 'ticks',
	read: 'ticks',
	failed: 'alert',
	refused: 'alert',
});

/** @param {ChatMessage} message */
function delivery({ author, receivedAt, scheduledFor, status }) {
	if (scheduledFor && status.state === 'scheduled') {
		const words = `Scheduled for ${scheduledFor}`;
		return element('span', { class: 'delivery' }, icon('clock'), words);
	}
	const { state } = status;
	return element(
		'span',
		{ class: 'delivery', 'data-state': state },
		element('time', { datetime: receivedAt }, formatTime(receivedAt)),
		author === 'customer' ? undefined : icon(ticks[state]),
		author === 'customer' ? undefined : element('span', { class: 'visually-hidden' }, state),
	);
}

/** Who wrote it, by which way. @param {ChatMessage} message */
function originOf(message) {
	if (message.author === 'api') return shortenEndpoint(message.endpoint);
	return message.author === 'customer' ? 'customer' : 'person in the app';
}

/**
 * Which way the message came, and when. The button is the keyboard's way to the details.
 *
 * @param {ChatMessage} message
 * @param {BubbleActions} actions
 */
function footer(message, { reply }) {
	const { service } = message;
	const title =
		message.author === 'api' ? `${message.endpoint}: show the request` : 'Show what was posted';
	const origin = element(
		'button',
		{ class: 'origin', type: 'button', title },
		element('span', { class: 'service' }, service),
		element('span', { class: 'endpoint' }, originOf(message)),
	);
	if (message.status.state === 'refused') {
		return element('footer', {}, origin, delivery(message));
	}
	const label = `Reply to: ${previewOf(message).text}`;
	const button = element(
		'button',
		{ class: 'reply', type: 'button', title: 'Reply', 'aria-label': label },
		icon('reply'),
	);
	button.addEventListener('click', (event) => {
		event.stopPropagation();
		reply(message);
	});
	return element('footer', {}, origin, button, delivery(message));
}

/** @param {ChatMessage} message */
function reasonNote({ status: { state, reason } }) {
	if (state !== 'refused' && state !== 'failed') return undefined;
	const words = state === 'refused' ? 'Not sent' : 'Not delivered';
	return element('p', { class: 'reason' }, icon('alert'), `${words}: ${reason}`);
}

/** @param {NonNullable<ChatMessage['sticker']>} sticker */
const stickerImage = ({ name, url }) =>
	element('img', { class: 'sticker', src: openable(url), alt: `Sticker ${name}` });

/**
 * A message as people know it from their phone: one bubble for all that one call sent, and none around a
 * sticker alone.
 *
 * @param {ChatMessage} message
 * @param {ChatMessage | undefined} quoted the message it replies to, if the inbox has it
 * @param {BubbleActions} actions
 */
export function bubble(message, quoted, actions) {
	const { author, service, sticker, text, kind, quotedMessageId, buttons, status } = message;
	const media = mediaOf(message);
	const content = [
		kind === 'template' &&
			element('p', { class: 'template-mark' }, icon('template'), 'Template message'),
		quotedMessageId !== undefined && quote(quotedMessageId, quoted),
		media && mediaElement(media),
		message.header && templateHeader(message.header),
		text && richText(text),
		message.footer && templateFooter(message.footer),
	].filter((piece) => piece instanceof HTMLElement);
	const article = element('article', {
		class: 'message',
		'data-service': service,
		'data-author': author,
		'data-state': status.state,
	});
	if (sticker && content.length === 0) {
		article.append(stickerImage(sticker), footer(message, actions));
	} else {
		const last = [
			sticker && stickerImage(sticker),
			reasonNote(message),
			footer(message, actions),
			buttons?.length ? templateButtons(buttons) : undefined,
		].filter((piece) => piece !== undefined);
		article.append(element('div', { class: 'bubble' }, ...content, ...last));
	}
	const posts = postsNote(message);
	if (posts) article.append(posts);
	article.addEventListener('click', ({ target }) => {
		// Players, links, pictures and quotes keep their own click.
		if (target instanceof Element && target.closest('a, audio, video, .quote, .enlarge')) return;
		actions.showDetails(message);
	});
	return article;
}

/** @import { SandboxMessage } from '../message' */
import { previewOf } from './conversations.js';
import { element } from './element.js';
import { formatTime, shortenEndpoint } from './format.js';
import { icon } from './icons.js';
import { mediaElement, mediaOf, openable } from './media.js';
import { templateButtons, templateFooter, templateHeader } from './template.js';

/**
 * @param {number} id
 * @param {SandboxMessage | undefined} quoted
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

/**
 * A text whose web addresses can be opened, as WhatsApp shows it.
 *
 * @param {string} text
 */
function withLinks(text) {
	return text.split(/(https?:\/\/\S+)/).map((part, index) => {
		const href = index % 2 === 1 ? openable(part) : undefined;
		if (href === undefined) return part;
		return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, part);
	});
}

/** @param {SandboxMessage} message */
function delivery({ receivedAt, scheduledFor }) {
	if (scheduledFor) {
		const words = `Scheduled for ${scheduledFor}`;
		return element('span', { class: 'delivery' }, icon('clock'), words);
	}
	return element(
		'span',
		{ class: 'delivery' },
		element('time', { datetime: receivedAt }, formatTime(receivedAt)),
		icon('ticks'),
		element('span', { class: 'visually-hidden' }, 'delivered'),
	);
}

/**
 * Which API the message came by, and when. The button is the keyboard's way to the details.
 *
 * @param {SandboxMessage} message
 */
function footer(message) {
	const origin = element(
		'button',
		{ class: 'origin', type: 'button', title: `${message.endpoint}: show the request` },
		element('span', { class: 'service' }, message.service),
		element('span', { class: 'endpoint' }, shortenEndpoint(message.endpoint)),
	);
	return element('footer', {}, origin, delivery(message));
}

/**
 * A message as people know it from their phone: a bubble, and a sticker without one.
 *
 * @param {SandboxMessage} message
 * @param {SandboxMessage | undefined} quoted the message it replies to, if the inbox has it
 * @param {(message: SandboxMessage) => void} showDetails
 */
export function bubble(message, quoted, showDetails) {
	const { sticker, text, kind, quotedMessageId, buttons } = message;
	const media = mediaOf(message);
	const content = [
		kind === 'template' &&
			element('p', { class: 'template-mark' }, icon('template'), 'Template message'),
		quotedMessageId !== undefined && quote(quotedMessageId, quoted),
		media && mediaElement(media),
		message.header && templateHeader(message.header),
		text && element('p', { class: 'text', dir: 'auto' }, ...withLinks(text)),
		message.footer && templateFooter(message.footer),
		!sticker && footer(message),
		buttons?.length && templateButtons(buttons),
	].filter((part) => part instanceof HTMLElement);
	const article = element('article', { class: 'message', 'data-service': message.service });
	if (content.length > 0) article.append(element('div', { class: 'bubble' }, ...content));
	if (sticker) {
		const alt = `Sticker ${sticker.name}`;
		article.append(
			element('img', { class: 'sticker', src: openable(sticker.url), alt }),
			footer(message),
		);
	}
	article.addEventListener('click', ({ target }) => {
		// Players, links and quotes keep their own click.
		if (target instanceof Element && target.closest('a, audio, video, .quote')) return;
		showDetails(message);
	});
	return article;
}

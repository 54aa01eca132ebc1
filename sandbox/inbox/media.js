/** @import { ChatMessage } from '../message' */
import { element } from './element.js';
import { formatSize } from './format.js';
import { icon } from './icons.js';
import { showPicture } from './picture.js';

/**
 * @typedef {object} Media
 * @property {'image' | 'audio' | 'video' | 'document'} kind
 * @property {string} name
 * @property {string} summary type and size, or where the file lies
 * @property {string | undefined} url undefined when the address must not be opened
 * @property {boolean} isStored whether the sandbox has the bytes; otherwise the address is someone else's
 */

/**
 * The address, if a browser may open it: only http and https, never `javascript:` or `data:`.
 *
 * @param {string} address
 * @returns {string | undefined}
 */
export function openable(address) {
	if (!URL.canParse(address, location.href)) return undefined;
	const url = new URL(address, location.href);
	return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/**
 * How to show a file: as the endpoint named it, else (iSlash, templates) by its MIME type.
 *
 * @param {ChatMessage} message
 * @returns {Media['kind']}
 */
function kindOf({ kind, file }) {
	if (kind === 'image' || kind === 'audio' || kind === 'video' || kind === 'document') return kind;
	const [type] = file?.mimeType.split('/') ?? [];
	return type === 'image' || type === 'audio' || type === 'video' ? type : 'document';
}

/**
 * The file of a message, uploaded or named by its address.
 *
 * @param {ChatMessage} message
 * @returns {Media | undefined}
 */
export function mediaOf(message) {
	const { file, mediaUrl } = message;
	const kind = kindOf(message);
	if (file) {
		const summary = `${file.mimeType}, ${formatSize(file.size)}`;
		return { kind, name: file.name, summary, url: openable(file.url), isStored: true };
	}
	if (!mediaUrl) return undefined;
	return {
		kind,
		name: mediaUrl,
		summary: 'Sent as a link, not uploaded',
		url: openable(mediaUrl),
		isStored: false,
	};
}

/**
 * A file as a card: icon, name, type and size, and a link where there is something to open.
 *
 * @param {Media} media
 */
function card({ kind, name, summary, url, isStored }) {
	const content = [
		element('span', { class: 'card-icon' }, icon(kind)),
		element('span', { class: 'card-name' }, name),
		element('span', { class: 'card-summary' }, summary),
	];
	if (!url) return element('div', { class: 'card' }, ...content);
	const label = `${isStored ? 'Download' : 'Open'} ${name}`;
	const link = isStored ? { download: name } : { target: '_blank', rel: 'noopener noreferrer' };
	return element(
		'a',
		{ class: 'card', href: url, 'aria-label': label, ...link },
		...content,
		icon(isStored ? 'download' : 'open'),
	);
}

/**
 * Shows a picture, plays audio and video; what the browser cannot show becomes a card.
 *
 * @param {Media} media
 */
export function mediaElement(media) {
	const { kind, url, name } = media;
	if (!url || kind === 'document') return card(media);
	if (kind === 'image') return picture(media, url);
	const player = element(kind, { controls: true, preload: 'metadata', 'aria-label': name });
	player.addEventListener('error', () => player.replaceWith(card(media)));
	player.src = url;
	return player;
}

/**
 * A picture, and a click away the same as large as the screen.
 *
 * @param {Media} media
 * @param {string} url
 */
function picture(media, url) {
	const { name } = media;
	const image = element('img', { class: 'picture', alt: `Picture ${name}` });
	const label = `Enlarge ${name}`;
	const button = element(
		'button',
		{ class: 'enlarge', type: 'button', 'aria-label': label },
		image,
	);
	image.addEventListener('error', () => button.replaceWith(card(media)));
	image.src = url;
	button.addEventListener('click', () => showPicture(url, name));
	return button;
}

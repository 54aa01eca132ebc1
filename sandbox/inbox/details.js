/** @import { ChatMessage } from '../message' */
import { byId, element } from './element.js';
import { formatMoment, formatSize } from './format.js';
import { closeOverlay, showOverlay } from './overlay.js';

/**
 * @param {[string, string | undefined][]} rows a row without a value is left out
 */
function facts(rows) {
	const parts = rows.flatMap(([name, value]) =>
		value === undefined ? [] : [element('dt', {}, name), element('dd', {}, value)],
	);
	return element('dl', {}, ...parts);
}

/**
 * @param {string} title
 * @param {...HTMLElement} content
 */
const part = (title, ...content) => element('section', {}, element('h3', {}, title), ...content);

/** @param {NonNullable<ChatMessage['file']>} file */
function filePart({ name, mimeType, size, sha256 }) {
	const bytes = `${formatSize(size)} (${size.toLocaleString('en-GB')} bytes)`;
	return part(
		'File',
		facts([
			['Name', name],
			['Type', mimeType],
			['Size', bytes],
			['SHA-256', sha256],
		]),
	);
}

/** What a program asked of the API. @param {ChatMessage & { author: 'api' }} message */
function requestParts({ request }) {
	return [
		part(
			'Request',
			element('pre', { class: 'request-line' }, `${request.method} ${request.path}`),
			element('pre', { tabindex: '0' }, request.body || 'No body'),
		),
		part('Headers', facts(Object.entries(request.headers))),
	];
}

/** What the service posted, and what was answered. @param {ChatMessage} message */
const postParts = ({ posts }) =>
	posts.map(({ url, body, outcome }) =>
		part(
			'Webhook',
			element('pre', { class: 'request-line' }, `POST ${url}`),
			element('p', {}, outcome),
			element('pre', { tabindex: '0' }, JSON.stringify(JSON.parse(body), null, 2)),
		),
	);

/** @param {ChatMessage} message */
function partsOf(message) {
	const { author, file, mediaUrl, spelled, name, status, sticker } = message;
	const person = name ? `${name}, ${spelled}` : spelled;
	const call = author === 'api' ? message : undefined;
	return [
		part(
			'Message',
			facts([
				[author === 'customer' ? 'From' : 'To', person],
				['Received', formatMoment(message.receivedAt)],
				['Status', author === 'customer' ? undefined : status.state],
				['Reason', status.reason],
				['Scheduled for', message.scheduledFor],
				['WhatsApp ID', message.sid],
				['Operation', call?.operationId],
				['Endpoint', call?.endpoint],
				['Media address', mediaUrl],
				['Sticker', sticker && `${sticker.name} (${sticker.id})`],
			]),
		),
		...(file ? [filePart(file)] : []),
		...(call ? requestParts(call) : []),
		...postParts(message),
	];
}

/** The panel beside the chat that shows the raw request of one message. */
export function createDetails() {
	const panel = byId('details');
	let openedFrom = 0;

	function close() {
		const hadFocus = panel.contains(document.activeElement);
		panel.hidden = true;
		document.querySelector('.message.selected')?.classList.remove('selected');
		// Looked up only now, since a message is drawn anew when its status changes.
		const origin = document.querySelector(`#message-${openedFrom} .origin`);
		if (hadFocus && origin instanceof HTMLElement) origin.focus();
	}

	/** @param {ChatMessage} message */
	function open(message) {
		showOverlay(close);
		const shown = document.querySelector(`#message-${message.id} .message`);
		shown?.classList.add('selected');
		openedFrom = message.id;
		panel.dataset.service = message.service;
		byId('details-body').replaceChildren(...partsOf(message));
		byId('details-body').scrollTop = 0;
		panel.hidden = false;
		byId('details-title').focus();
	}

	byId('close-details').addEventListener('click', closeOverlay);
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape' && !panel.hidden && !document.querySelector('dialog[open]'))
			closeOverlay();
	});
	return { open, close };
}

/** @import { SandboxMessage } from '../message' */
import { byId, element } from './element.js';
import { formatMoment, formatNumber, formatSize } from './format.js';

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

/** @param {SandboxMessage} message */
function partsOf({ file, mediaUrl, sticker, request, ...message }) {
	const parts = [
		part(
			'Message',
			facts([
				['To', formatNumber(message.recipient)],
				['Received', formatMoment(message.receivedAt)],
				['Scheduled for', message.scheduledFor],
				['Operation', message.operationId],
				['Endpoint', message.endpoint],
				['Media address', mediaUrl],
				['Sticker', sticker && `${sticker.name} (${sticker.id})`],
			]),
		),
	];
	if (file) {
		const size = `${formatSize(file.size)} (${file.size.toLocaleString('en-GB')} bytes)`;
		parts.push(
			part(
				'File',
				facts([
					['Name', file.name],
					['Type', file.mimeType],
					['Size', size],
					['SHA-256', file.sha256],
				]),
			),
		);
	}
	parts.push(
		part(
			'Request',
			element('pre', { class: 'request-line' }, `${request.method} ${request.path}`),
			element('pre', { tabindex: '0' }, request.body || 'No body'),
		),
		part('Headers', facts(Object.entries(request.headers))),
	);
	return parts;
}

/** The panel beside the chat that shows the raw request of one message. */
export function createDetails() {
	const panel = byId('details');
	/** @type {Element | null} */
	let openedFrom = null;

	function close() {
		const hadFocus = panel.contains(document.activeElement);
		panel.hidden = true;
		document.querySelector('.message.selected')?.classList.remove('selected');
		if (hadFocus && openedFrom instanceof HTMLElement) openedFrom.focus();
	}

	/** @param {SandboxMessage} message */
	function open(message) {
		close();
		const shown = document.querySelector(`#message-${message.id} .message`);
		shown?.classList.add('selected');
		openedFrom = shown?.querySelector('.origin') ?? null;
		panel.dataset.service = message.service;
		byId('details-body').replaceChildren(...partsOf(message));
		byId('details-body').scrollTop = 0;
		panel.hidden = false;
		byId('details-title').focus();
	}

	byId('close-details').addEventListener('click', close);
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') close();
	});
	return { open, close };
}

/** @import { ChatMessage } from '../message' */
import { previewOf } from './conversations.js';
import { byId } from './element.js';
import { formatSize } from './format.js';
import { hasAddress } from './webhooks.js';

/** @typedef {{ number: string, name?: string }} Partner */

/**
 * Where one writes as the customer, or as a person in the app.
 *
 * @param {(service: string) => void} openWebhooks
 */
export function createComposer(openWebhooks) {
	const form = /** @type {HTMLFormElement} */ (byId('composer'));
	const text = /** @type {HTMLTextAreaElement} */ (byId('compose-text'));
	const file = /** @type {HTMLInputElement} */ (byId('compose-file'));
	const author = /** @type {HTMLSelectElement} */ (byId('compose-author'));
	const problem = byId('compose-problem');
	/** @type {Partner} */
	let partner = { number: '' };
	/** @type {ChatMessage | undefined} */
	let quoted;

	/** `lancepilot customer` and the like: who writes through which service. */
	const role = () => author.value.split(' ');

	/** Grows with what is written, up to a height that the style sheet sets. */
	function fit() {
		text.style.height = 'auto';
		text.style.height = `${text.scrollHeight + 2}px`;
	}

	function showNotice() {
		const [service = ''] = role();
		const isMissing = !hasAddress(/** @type {'lancepilot' | 'islash'} */ (service));
		byId('compose-notice').hidden = !isMissing;
		form.dataset.service = service === 'islash' ? 'iSlash' : 'Lancepilot';
		text.placeholder = role()[1] === 'person' ? 'Write as your team' : 'Write as the customer';
	}

	function showExtras() {
		const [chosen] = file.files ?? [];
		byId('compose-attached').hidden = !chosen;
		byId('compose-attached-name').textContent = chosen
			? `${chosen.name}, ${formatSize(chosen.size)}`
			: '';
		byId('compose-quoted').hidden = !quoted;
		byId('compose-quoted-text').textContent = quoted ? previewOf(quoted).text : '';
	}

	function clear() {
		form.reset();
		quoted = undefined;
		problem.textContent = '';
		showExtras();
		fit();
	}

	async function send() {
		const [service = '', by = ''] = role();
		const fields = new FormData();
		fields.append('service', service);
		fields.append('author', by);
		fields.append('number', partner.number);
		if (partner.name) fields.append('name', partner.name);
		fields.append('text', text.value);
		if (quoted) fields.append('quotedMessageId', String(quoted.id));
		const [chosen] = file.files ?? [];
		if (chosen) fields.append('file', chosen);
		const response = await fetch('/sandbox/messages', { method: 'POST', body: fields }).catch(
			() => undefined,
		);
		if (response?.ok) {
			const kept = author.value;
			clear();
			author.value = kept;
		} else {
			problem.textContent = response
				? (await response.json()).message
				: 'The sandbox cannot be reached';
		}
		text.focus();
	}

	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void send();
	});
	text.addEventListener('keydown', (event) => {
		// While letters are being composed, as in Chinese, Enter chooses among them.
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		void send();
	});
	text.addEventListener('input', fit);
	author.addEventListener('change', showNotice);
	file.addEventListener('change', () => {
		showExtras();
		text.focus();
	});
	byId('compose-detach').addEventListener('click', () => {
		file.value = '';
		showExtras();
		text.focus();
	});
	byId('compose-unquote').addEventListener('click', () => {
		quoted = undefined;
		showExtras();
		text.focus();
	});
	byId('compose-add-address').addEventListener('click', () => openWebhooks(role()[0] ?? ''));

	return {
		/**
		 * @param {Partner} next
		 * @param {ChatMessage | undefined} last the newest message of the conversation
		 */
		open(next, last) {
			if (next.number !== partner.number) clear();
			partner = next;
			if (last)
				author.value = last.service === 'iSlash' ? 'islash customer' : 'lancepilot customer';
			showNotice();
		},

		/** @param {ChatMessage} message the one that the next message replies to */
		reply(message) {
			quoted = message;
			author.value = message.service === 'iSlash' ? 'islash customer' : 'lancepilot customer';
			showNotice();
			showExtras();
			text.focus();
		},

		showNotice,
	};
}

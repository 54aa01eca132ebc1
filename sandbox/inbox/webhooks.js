/** @import { WebhookAddress } from '../webhooks/addresses' */
import { byId, element } from './element.js';

/** @type {{ addresses: WebhookAddress[], delivery: string, deliveries: Record<string, string> }} */
let known = { addresses: [], delivery: 'once', deliveries: {} };

const titles = { lancepilot: 'Lancepilot', islash: 'iSlash' };

/** @param {'lancepilot' | 'islash'} service */
export const hasAddress = (service) => known.addresses.some((each) => each.service === service);

/**
 * @param {string} method
 * @param {string} path below `/sandbox/`
 * @param {unknown} body
 * @returns {Promise<string | undefined>} what is wrong, in words
 */
async function ask(method, path, body) {
	const response = await fetch(`/sandbox/${path}`, {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return response.ok ? undefined : (await response.json()).message;
}

/** @param {() => void} onChange */
export function createWebhooks(onChange) {
	const dialog = /** @type {HTMLDialogElement} */ (byId('webhooks'));
	const form = /** @type {HTMLFormElement} */ (byId('webhook-form'));
	const delivery = /** @type {HTMLSelectElement} */ (byId('delivery'));

	/** @param {WebhookAddress} address */
	function row(address) {
		const { service, url } = address;
		const name = titles[service];
		const label = `Remove the ${name} address ${url}`;
		const remove = element(
			'button',
			{ class: 'button', type: 'button', 'aria-label': label },
			'Remove',
		);
		remove.addEventListener('click', async () => {
			await ask('DELETE', 'webhooks', address);
			await load();
			byId('webhook-url').focus();
		});
		return element(
			'li',
			{ 'data-service': name },
			element('span', { class: 'service' }, name),
			element('code', {}, url),
			remove,
		);
	}

	async function load() {
		known = await (await fetch('/sandbox/webhooks')).json();
		byId('webhook-list').replaceChildren(...known.addresses.map(row));
		byId('webhook-none').hidden = known.addresses.length > 0;
		delivery.replaceChildren(
			...Object.entries(known.deliveries).map(([value, words]) =>
				element('option', { value, selected: value === known.delivery }, words),
			),
		);
		onChange();
	}

	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const fields = new FormData(form);
		const address = { service: fields.get('service'), url: fields.get('url') };
		const problem = await ask('POST', 'webhooks', address);
		byId('webhook-problem').textContent = problem ?? '';
		if (problem) return;
		/** @type {HTMLInputElement} */ (byId('webhook-url')).value = '';
		await load();
	});
	delivery.addEventListener('change', () =>
		ask('PUT', 'webhooks/delivery', { mode: delivery.value }),
	);
	byId('close-webhooks').addEventListener('click', () => dialog.close());

	/** @param {string} [service] the one to add an address for */
	function open(service) {
		const select = /** @type {HTMLSelectElement} */ (form.elements.namedItem('service'));
		if (service) select.value = service;
		byId('webhook-problem').textContent = '';
		dialog.showModal();
		byId('webhook-url').focus();
	}
	return { load, open };
}

/** @import { CredentialToEnter, Welcome } from '../inboxServer/welcome' */
import { byId, element } from './element.js';

/** @param {CredentialToEnter} credential */
function card({ service, fields }) {
	const rows = fields.flatMap(({ name, value }) => [
		element('dt', {}, name),
		element('dd', {}, element('code', {}, value)),
	]);
	const title = element('h3', {}, `${service} API`);
	return element('section', { 'data-service': service }, title, element('dl', {}, ...rows));
}

/** Fills the page that stands while there is no message. */
export async function showWelcome() {
	const response = await fetch('api/welcome');
	/** @type {Welcome} */
	const { text, credentials } = await response.json();
	byId('welcome-text').textContent = text;
	byId('welcome-credentials').replaceChildren(...credentials.map(card));
}

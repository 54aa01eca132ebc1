import { byId } from './element.js';

/**
 * Asks whose conversation to begin: a customer may write first.
 *
 * @param {(person: { number: string, spelled: string, name?: string }) => void} onChosen
 */
export function createNewChat(onChosen) {
	const dialog = /** @type {HTMLDialogElement} */ (byId('new-chat'));
	const form = /** @type {HTMLFormElement} */ (byId('new-chat-form'));
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		const fields = new FormData(form);
		const number = String(fields.get('number'));
		const response = await fetch(`/sandbox/people/${encodeURIComponent(number || ' ')}`);
		const person = await response.json();
		byId('new-chat-problem').textContent = response.ok ? '' : person.message;
		if (!response.ok) return;
		dialog.close();
		const name = String(fields.get('name')).trim();
		onChosen({ ...person, ...(name && { name }) });
	});
	byId('close-new-chat').addEventListener('click', () => dialog.close());
	byId('open-new-chat').addEventListener('click', () => dialog.showModal());
}

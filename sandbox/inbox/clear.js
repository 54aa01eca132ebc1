import { byId } from './element.js';

/** Clear asks before it deletes, since it does so in every open page. */
export function createClear() {
	const dialog = /** @type {HTMLDialogElement} */ (byId('clear-dialog'));
	byId('clear').addEventListener('click', () => dialog.showModal());
	byId('clear-no').addEventListener('click', () => dialog.close());
	byId('clear-yes').addEventListener('click', async () => {
		dialog.close();
		await fetch('api/messages', { method: 'DELETE' });
	});
}

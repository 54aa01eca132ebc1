import { byId, element } from './element.js';
import { closeOverlay, showOverlay } from './overlay.js';

const dialog = () => /** @type {HTMLDialogElement} */ (byId('picture'));

/**
 * Shows a picture as large as the screen allows.
 *
 * @param {string} url
 * @param {string} name
 */
export function showPicture(url, name) {
	byId('picture-shown').replaceChildren(element('img', { src: url, alt: name }));
	byId('picture-name').textContent = name;
	showOverlay(() => dialog().close());
	dialog().showModal();
}

/** Escape, the button, and a click beside the picture close it. */
export function preparePicture() {
	dialog().addEventListener('cancel', (event) => {
		event.preventDefault();
		closeOverlay();
	});
	dialog().addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('img, p')) return;
		closeOverlay();
	});
}

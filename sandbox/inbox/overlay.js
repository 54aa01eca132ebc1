/**
 * What lies over a conversation, such as a picture or a request. Each is a step of the browser's history,
 * so that Back on a phone leads to the conversation and not away from it.
 */

/** @type {(() => void) | undefined} */
let closeShown;

const isShown = () => history.state?.overlay === true;

/**
 * Opens something over the page in place of what lies there.
 *
 * @param {() => void} close called once, whichever way it is closed
 */
export function showOverlay(close) {
	closeShown?.();
	closeShown = close;
	if (!isShown()) history.pushState({ overlay: true }, '');
}

/** Closes what lies over the page, as Back does. */
export function closeOverlay() {
	if (isShown()) history.back();
	else closed();
}

function closed() {
	const close = closeShown;
	closeShown = undefined;
	close?.();
}

window.addEventListener('popstate', () => {
	if (!isShown()) closed();
});

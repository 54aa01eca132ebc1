/** @import { ChatMessage } from '../message' */
import { element } from './element.js';
import { hasAddress } from './webhooks.js';

/**
 * What the addresses answered that a written message was posted to; undefined for one that was not written
 * on this page.
 *
 * @param {ChatMessage} message
 */
export function postsNote({ author, service, posts }) {
	if (author === 'api') return undefined;
	const notes = posts.map(({ outcome, isTaken, url }) =>
		element(
			'li',
			{ class: isTaken ? 'post' : 'post post-missed', title: url },
			`${new URL(url).host} ${outcome}`,
		),
	);
	if (notes.length === 0) {
		const isPosted = hasAddress(service === 'iSlash' ? 'islash' : 'lancepilot');
		const words = isPosted ? 'Posting…' : 'Posted nowhere: no address is registered';
		notes.push(element('li', { class: isPosted ? 'post' : 'post post-missed' }, words));
	}
	return element('ul', { class: 'posts', 'aria-label': 'What was answered' }, ...notes);
}

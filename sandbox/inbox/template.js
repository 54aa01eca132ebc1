/** @import { MessageButton } from '../message' */
import { element } from './element.js';

/** @param {string} text */
export const templateHeader = (text) =>
	element('p', { class: 'template-header', dir: 'auto' }, text);

/** @param {string} text */
export const templateFooter = (text) =>
	element('p', { class: 'template-footer', dir: 'auto' }, text);

/**
 * One row for each button, with what is behind it: a phone shows that only after a tap.
 *
 * @param {MessageButton[]} buttons
 */
export function templateButtons(buttons) {
	const rows = buttons.map(({ text, target }) =>
		element(
			'li',
			{},
			element('span', { class: 'template-button', dir: 'auto' }, text),
			target === undefined ? undefined : element('span', { class: 'template-target' }, target),
		),
	);
	return element('ul', { class: 'template-buttons', 'aria-label': 'Buttons' }, ...rows);
}

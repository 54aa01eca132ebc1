import { element } from './element.js';

/** WhatsApp's marks, and the elements that they become. Source: WhatsApp's FAQ on formatting. */
const marks = /** @type {const} */ ({ '*': 'strong', _: 'em', '~': 's' });

/** Code, which holds no other marks; addresses; text between marks that touch it and nothing outside. */
const part =
	/```([^]+?)```|`([^`\n]+)`|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?'*_~)\]])|(?<![\p{L}\p{N}])([*_~])(?=\S)((?:(?!\4)[^\n])*?\S)\4(?![\p{L}\p{N}])/gu;

/**
 * One piece of text with its marks and links as elements, never as markup.
 *
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function inline(text) {
	/** @type {(Node | string)[]} */
	const found = [];
	let end = 0;
	for (const match of text.matchAll(part)) {
		const [whole, block, code, address, mark, inside] = match;
		found.push(text.slice(end, match.index));
		end = match.index + whole.length;
		if (block ?? code) found.push(element('code', {}, (block ?? code).trim()));
		else if (address) found.push(link(address));
		else
			found.push(element(marks[/** @type {keyof typeof marks} */ (mark)], {}, ...inline(inside)));
	}
	return [...found, text.slice(end)].filter((piece) => piece !== '');
}

/** @param {string} address */
function link(address) {
	const attributes = { href: address, target: '_blank', rel: 'noopener noreferrer' };
	return element('a', { class: 'link', ...attributes }, address);
}

/** What a sign and a space at the beginning make of a line. */
const lineKinds = [
	{ line: /^> (.*)$/, class: 'quoted-line' },
	{ line: /^[*-] +(\S.*)$/, class: 'list-line' },
];

/**
 * @param {string} text
 * @returns {(Node | string)[]}
 */
function wholeLine(text) {
	for (const kind of lineKinds) {
		const inside = kind.line.exec(text)?.[1];
		if (inside !== undefined) return [element('span', { class: kind.class }, ...inline(inside))];
	}
	return inline(text);
}

/**
 * A message as WhatsApp shows it: bold, italics, strikethrough, code, quotes, bullets and links. Numbers
 * of a list stay as they are.
 *
 * @param {string} text
 */
export function richText(text) {
	const paragraph = element('p', { class: 'text', dir: 'auto' });
	// Blocks of code run over lines; everything else ends with its line.
	for (const piece of text.split(/(```[^]+?```)/)) {
		if (/^```[^]+```$/.test(piece)) {
			paragraph.append(...inline(piece));
			continue;
		}
		const lines = piece.split('\n');
		lines.forEach((line, index) => {
			paragraph.append(...wholeLine(line));
			if (index < lines.length - 1) paragraph.append('\n');
		});
	}
	return paragraph;
}

/**
 * A message in one line, without its marks.
 *
 * @param {string} text
 */
export const plainText = (text) => element('p', {}, ...inline(text)).textContent ?? '';

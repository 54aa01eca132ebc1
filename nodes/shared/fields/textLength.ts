import { InputError } from '../inputError';

/** Longest text of a message, in characters. Source: Meta, text messages of the WhatsApp Cloud API. */
export const LONGEST_TEXT = 4096;

/** Longest text under a picture, a video or a document. Source: Meta, media messages, `caption`. */
export const LONGEST_CAPTION = 1024;

const grouped = (count: number): string => count.toLocaleString('en-US');

/**
 * The length of a text as people and Laravel count it: an emoji is not two. It is counted in place, since
 * a list of its characters takes many times the memory of the text.
 */
export function countCharacters(text: string): number {
	let count = text.length;
	for (let index = 0; index < text.length; index++) {
		if ((text.codePointAt(index) ?? 0) <= 0xffff) continue;
		count--;
		index++;
	}
	return count;
}

/**
 * Refuses a text that is too long.
 * @param place where the limit holds, in words that follow "are allowed"
 * @throws InputError naming its length and the limit
 */
export function checkLength(text: string, field: string, most: number, place = ''): void {
	// No text has more characters than UTF-16 units, so that most need not be counted.
	if (text.length <= most) return;
	const length = countCharacters(text);
	if (length <= most) return;
	throw new InputError({
		field,
		value: text,
		reason: `has ${grouped(length)} characters; at most ${grouped(most)} are allowed${place}`,
		hint: 'Shorten it',
	});
}

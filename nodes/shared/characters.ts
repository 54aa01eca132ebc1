let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a text into what people take for one character: an emoji and its tone of skin are one.
 * Made with the first text that is too long, since that takes longer than loading both nodes.
 */
function charactersOf(text: string): Intl.Segments {
	return (segmenter ??= new Intl.Segmenter('en')).segment(text);
}

/** How far a character can reach that begins in front of a place: the next one decides. */
const NEXT = 2;

/**
 * The beginning of a text, cut between characters and marked with an ellipsis where it is too long.
 * @param most UTF-16 units of it, as `length` counts them; a character too long for them is left out
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	let end = 0;
	// Only the beginning: the segmenter copies the text, which may be one of many megabytes.
	for (const { index, segment } of charactersOf(text.slice(0, most + NEXT))) {
		if (index + segment.length > most) break;
		end = index + segment.length;
	}
	return `${text.slice(0, end)}…`;
}

/**
 * A text without halves of characters, which an expression leaves that cuts an emoji in two. Left in,
 * an API reads no JSON that holds one, and a form sends a sign of its own in its place.
 */
export function wholeCharacters(text: string): string {
	return text.replace(/\p{Surrogate}/gu, '');
}

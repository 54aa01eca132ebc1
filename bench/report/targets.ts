const BEGIN = '<!-- Made by npm run bench -->';
const END = '<!-- End of what npm run bench made -->';

/**
 * Puts a text between the bench's two marks.
 * @throws Error when the marks are missing
 */
export function putBetweenMarks(page: string, text: string): string {
	const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error('docs/speed.md has lost the marks of the bench');
	return `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`;
}

const BEGIN = '<!-- Made by npm run bench -->';
const END = '<!-- End of what npm run bench made -->';

/**
 * Puts a text between the bench's two marks.
 * @throws Error when the marks are missing
 */
export function putIntoReadme(readme: string, text: string): string {
	const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error('README.md has lost the marks of the bench');
	return `${readme.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${readme.slice(end)}`;
}

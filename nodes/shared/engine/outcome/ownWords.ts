import { shorten } from '../../characters';
import type { Service } from '../../service';
import type { Answer } from './answer';

/** Most characters of one line of the API's, and most lines: a service may repeat what it was sent. */
const LONGEST_LINE = 300;
const MOST_LINES = 10;

/** Whether an answer is a page for people, as a wrong address gives. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}

/** Whether people can read a text: compressed or encrypted bytes have other signs in it. */
function isReadable(text: string): boolean {
	return !/[^\P{Control}\s]|\ufffd/u.test(text);
}

/** The API's own words: from its JSON, or a short plain text. */
export function ownWords({ body }: Answer, service: Service): string[] {
	const isText = typeof body === 'string';
	const lines = isText ? [body.trim()] : service.words(body);
	// A long text, or JSON that was cut off, is not meant for people.
	const isPlain = !isText || (body.length <= LONGEST_LINE && !/^\s*[<{[]/.test(body));
	return lines
		.filter((line) => isPlain && line !== '' && isReadable(line))
		.slice(0, MOST_LINES)
		.map((line) => shorten(line, LONGEST_LINE));
}

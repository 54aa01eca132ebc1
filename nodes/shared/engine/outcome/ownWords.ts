import type { Service } from '../../service';
import type { Answer } from './answer';

const LONGEST_PLAIN_WORDS = 300;

/** Whether an answer is a page for people, as a wrong address gives. */
export function isWebPage(body: unknown): boolean {
	return typeof body === 'string' && /^\s*</.test(body);
}

/** The API's own words: from its JSON, or a short plain text. */
export function ownWords({ body }: Answer, service: Service): string[] {
	if (typeof body !== 'string') return service.words(body);
	const isShort = body.trim() !== '' && body.length <= LONGEST_PLAIN_WORDS;
	return isShort && !isWebPage(body) && !/^\s*[{[]/.test(body) ? [body.trim()] : [];
}

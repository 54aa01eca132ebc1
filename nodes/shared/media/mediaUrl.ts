import { InputError } from '../inputError';
import type { MediaConcern } from './mediaConcern';
import { concernAbout } from './mediaConcern';

/** Label of the field. */
export const URL_FIELD = 'Media URL';

/** An address that a service downloads. */
export interface MediaUrl {
	url: string;
	concern?: MediaConcern;
}

/** What copying from a chat or a page brings along; marks that join letters are left, as a name may hold them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Another address behind the first. One in a path or a query belongs to it, as proxies for pictures have it. */
const SECOND_ADDRESS = /[\s,;|]https?:\/\/|(?<!^|[/=?&#:(]|%[\da-f]{2})https?:\/\//i;

/**
 * The address in a field, written as the standard for URLs has it: without blanks and invisible characters.
 * @throws InputError for what is no web address, and for two of them
 */
export function asMediaUrl(given: string): MediaUrl {
	const refuse = (reason: string, hint: string) =>
		new InputError({ field: URL_FIELD, value: given, reason, hint });
	const text = given.replace(INVISIBLE, '').trim();
	const begins = /^https?:\/\//i.test(text);
	if (begins && SECOND_ADDRESS.test(text)) {
		throw refuse(
			'holds more than one address',
			'Give one address; a second file needs a message of its own',
		);
	}
	if (!begins || !URL.canParse(text)) {
		throw refuse('is not a web address', 'Give a public address that begins with https://');
	}
	const url = new URL(text);
	return { url: url.href, concern: concernAbout(url) };
}

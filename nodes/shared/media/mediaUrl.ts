import { InputError } from '../inputError';
import { isPrivateHost } from '../privateHost';

/** Label of the field. */
export const URL_FIELD = 'Media URL';

/** An address that a service downloads. */
export interface MediaUrl {
	url: string;
	/** Why the service may not get the file there, and what to do; shown where it refuses the message. */
	advice?: string;
}

/** What copying from a chat or a page brings along; marks that join letters are left, as a name may hold them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Another address behind the first. One in a path or a query belongs to it, as proxies for pictures have it. */
const SECOND_ADDRESS = /[\s,;|]https?:\/\/|(?<!^|[/=?&#:(]|%[\da-f]{2})https?:\/\//i;

/** Services whose links show a page about a file, by the address of such a page. */
const SHARE_PAGES: readonly (readonly [RegExp, string])[] = [
	[/^drive\.google\.com\/(?!uc\b)/, 'Google Drive'],
	[/^docs\.google\.com\/(?!.*\/export\b|uc\b)/, 'Google Docs'],
	[/^photos\.(?:google\.com|app\.goo\.gl)\//, 'Google Photos'],
	[/^(?:www\.)?dropbox\.com\/(?!.*[?&](?:dl|raw)=1\b)/, 'Dropbox'],
	[/^(?:1drv\.ms|onedrive\.live\.com)\/(?!.*\bdownload\b)/, 'OneDrive'],
	[/^[^/]+\.sharepoint\.com\/(?!.*[?&]download=1\b)/, 'SharePoint'],
	[/^(?:www\.)?icloud\.com\//, 'iCloud'],
	[/^(?:we\.tl|(?:www\.)?wetransfer\.com)\//, 'WeTransfer'],
	[/^(?:[^/]+\.)?box\.com\/s\//, 'Box'],
];

/**
 * Advice and no refusal: with a base URL in the own network, as a sandbox or an own server has it, a
 * private address is the right one, and a field does not know the base URL.
 */
function adviceFor({ hostname, host, pathname, search }: URL): string | undefined {
	if (isPrivateHost(hostname)) {
		return `The Media URL leads to "${hostname}", which only your own network can reach: give a public address, or send the file itself with the Media Source File From Input`;
	}
	const page = SHARE_PAGES.find(([pattern]) => pattern.test(`${host}${pathname}${search}`));
	if (!page) return undefined;
	return `The Media URL is a page of ${page[1]} that shows the file, and not the file: give the address that downloads it, or send the file itself with the Media Source File From Input`;
}

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
	return { url: url.href, advice: adviceFor(url) };
}

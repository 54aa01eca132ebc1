import { isPrivateHost } from '../privateHost';

/** Why a service that takes a message may not get its file from an address. */
export interface MediaConcern {
	/** The reason, and what to do. */
	text: string;
	/** Whether a service in the own network gets it all the same. */
	isOutsideOnly: boolean;
}

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

/** What is to be said of an address; undefined where a service can download the file. */
export function concernAbout({ hostname, host, pathname, search }: URL): MediaConcern | undefined {
	const otherwise = 'or send the file itself with the Media Source File From Input';
	if (isPrivateHost(hostname)) {
		const text = `The Media URL leads to "${hostname}", which only your own network can reach: give a public address, ${otherwise}`;
		return { text, isOutsideOnly: true };
	}
	const page = SHARE_PAGES.find(([pattern]) => pattern.test(`${host}${pathname}${search}`));
	if (!page) return undefined;
	const text = `The Media URL is a page of ${page[1]} that shows the file, and not the file: give the address that downloads it, ${otherwise}`;
	return { text, isOutsideOnly: false };
}

/**
 * What is to be said although the service took the message: it downloads the file later, and what it does
 * not get then reaches nobody.
 * @param baseUrl of the service: a sandbox and an own server stand in the own network
 */
export function concernOnceSent(
	concern: MediaConcern | undefined,
	baseUrl: string,
): string | undefined {
	if (!concern) return undefined;
	const isOwn = isPrivateHost(new URL(baseUrl).hostname);
	return concern.isOutsideOnly && isOwn ? undefined : concern.text;
}

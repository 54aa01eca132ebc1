import { bareMimeType, OTHER_EXTENSIONS, typeOfExtension, typeOfMime } from './fileTypes';

/** What follows the last full stop of a file name, in lower case; empty where nothing does. */
function ending(fileName: string): string {
	return /\.([^.\s]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/**
 * The extension of a file name in lower case, without the dot. Only one that is known is an extension:
 * that of "Invoice 2027.001" is empty.
 */
export function extensionOf(fileName: string): string {
	const last = ending(fileName.trim());
	return typeOfExtension(last) || OTHER_EXTENSIONS.includes(last) ? last : '';
}

function stemFor(mimeType: string): string {
	const family = mimeType.split('/')[0] ?? '';
	return ['image', 'audio', 'video'].includes(family) ? family : 'document';
}

/** A name that came from an address may be escaped as one: then it has no blank, and every escape is whole. */
function unescaped(fileName: string): string {
	if (/\s/.test(fileName)) return fileName;
	try {
		return decodeURIComponent(fileName);
	} catch {
		return fileName;
	}
}

/** The name in a path of any system. A slash between digits is that of "Invoice 12/2027", which is no path. */
function lastPart(path: string): string {
	return path.replace(/^.*(?:(?<!\d)[/\\]+|[/\\]+(?!\d))(?=.)/s, '');
}

/**
 * A file name that can stand in a multipart header and reads the same on the recipient's phone.
 * What is missing is made from the mime type, e.g. `image.jpg`. Letters of every script are kept.
 * @param extension what n8n takes for the extension; used where the mime type is not known here
 */
export function safeFileName(
	fileName: string | undefined,
	mimeType: string,
	extension?: string,
): string {
	const stem = stemFor(bareMimeType(mimeType));
	const given = lastPart(unescaped(fileName?.trim() ?? '')).trim() || stem;
	const missing = typeOfMime(mimeType)?.extensions[0] ?? (ending(given) === '' ? extension : '');
	const readable = (extensionOf(given) === '' && missing ? `${given}.${missing}` : given)
		.replace(/"/g, "'")
		// A slash would make servers keep only what follows it.
		.replace(/[/\\]/g, '_')
		.replace(/\p{Control}+/gu, ' ')
		.trim();
	return readable || stem;
}

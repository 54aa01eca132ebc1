/** Extension by mime type: those that WhatsApp services take, under the name that phones open. */
const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/msword': 'doc',
	'application/pdf': 'pdf',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.ms-powerpoint': 'ppt',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'audio/aac': 'aac',
	'audio/amr': 'amr',
	'audio/mp4': 'm4a',
	'audio/mpeg': 'mp3',
	'audio/ogg': 'ogg',
	'audio/x-m4a': 'm4a',
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'text/csv': 'csv',
	'text/plain': 'txt',
	'video/3gpp': '3gp',
	'video/mp4': 'mp4',
};

/** Says only "some bytes". */
const UNKNOWN_MIME_TYPE = 'application/octet-stream';

/** The mime type alone, in lower case: parameters such as `; codecs=opus` are left out. */
export function bareMimeType(mimeType: string): string {
	return mimeType.replace(/;.*$/s, '').trim().toLowerCase();
}

/** Whether a mime type says only "some bytes": S3 has a spelling of its own, and servers add parameters. */
export function saysNothing(mimeType: string): boolean {
	return [UNKNOWN_MIME_TYPE, 'binary/octet-stream'].includes(bareMimeType(mimeType));
}

/** The mime type that an extension stands for; undefined for one that is not known here. */
export function mimeTypeOf(extension: string): string | undefined {
	const known = extension === 'jpeg' ? 'jpg' : extension;
	return Object.entries(EXTENSIONS).find(([, candidate]) => candidate === known)?.[0];
}

/** A mime type that can stand in a header; one that cannot says nothing about the file anyway. */
export function safeMimeType(mimeType: string | undefined): string {
	const isWellFormed = /^[\w.+-]+\/[\w.+-]+(?:;[\x20-\x7e]*)?$/.test(mimeType ?? '');
	return mimeType !== undefined && isWellFormed ? mimeType : UNKNOWN_MIME_TYPE;
}

/** The extension of a file name in lower case, without the dot; empty where it has none. */
export function extensionOf(fileName: string): string {
	return /\.([^.\s]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function stemFor(mimeType: string): string {
	const family = mimeType.split('/')[0] ?? '';
	return ['image', 'audio', 'video'].includes(family) ? family : 'document';
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
	const bare = bareMimeType(mimeType);
	const given = fileName?.trim() || stemFor(bare);
	const ending = extensionOf(given) === '' ? (EXTENSIONS[bare] ?? extension) : undefined;
	const readable = (ending ? `${given}.${ending}` : given)
		.replace(/"/g, "'")
		// A slash would make servers keep only what follows it.
		.replace(/[/\\]/g, '_')
		.replace(/\p{Control}+/gu, ' ')
		.trim();
	return readable || stemFor(bare);
}

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
export const UNKNOWN_MIME_TYPE = 'application/octet-stream';

/** The mime type alone, in lower case: parameters such as `; codecs=opus` are left out. */
export function bareMimeType(mimeType: string): string {
	return mimeType.replace(/;.*$/s, '').trim().toLowerCase();
}

/** A mime type that can stand in a header; one that cannot says nothing about the file anyway. */
export function safeMimeType(mimeType: string | undefined): string {
	const isWellFormed = /^[\w.+-]+\/[\w.+-]+(?:;[\x20-\x7e]*)?$/.test(mimeType ?? '');
	return mimeType !== undefined && isWellFormed ? mimeType : UNKNOWN_MIME_TYPE;
}

/** The extension of a file name in lower case, without the dot; empty where it has none. */
export function extensionOf(fileName: string): string {
	return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/**
 * A file name that can stand in a multipart header and reads the same on the recipient's phone.
 * Made from the mime type where there is none, e.g. `image.jpg`. Letters of every script are kept.
 */
export function safeFileName(
	fileName: string | undefined,
	mimeType: string,
	extension?: string,
): string {
	const readable = (fileName ?? '')
		.replace(/"/g, "'")
		// A slash would make servers keep only what follows it.
		.replace(/[/\\]/g, '_')
		.replace(/\p{Control}+/gu, ' ')
		.trim();
	if (readable !== '') return readable;

	const bare = bareMimeType(mimeType);
	const family = bare.split('/')[0] ?? '';
	const stem = ['image', 'audio', 'video'].includes(family) ? family : 'document';
	const ending = EXTENSIONS[bare] ?? extension;
	return ending ? `${stem}.${ending}` : stem;
}

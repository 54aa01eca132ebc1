/** A type of file that WhatsApp services know. */
export interface FileType {
	/** The name that the services' rules have for it. */
	mimeType: string;
	/** Endings of its names in lower case; the first is the one that phones open. */
	extensions: readonly [string, ...string[]];
	/** Other names that browsers, servers and n8n give it. */
	aliases: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

function type(
	extensions: FileType['extensions'],
	mimeType: string,
	...aliases: readonly string[]
): FileType {
	return { extensions, mimeType, aliases };
}

/** The types, for the nodes and for the sandbox alike. */
export const FILE_TYPES: readonly FileType[] = [
	type(['pdf'], 'application/pdf', 'application/x-pdf', 'application/acrobat', 'text/pdf'),
	type(['doc'], 'application/msword', 'application/x-msword', 'application/vnd.ms-word'),
	type(['docx'], `${OFFICE}.wordprocessingml.document`),
	type(
		['xls'],
		'application/vnd.ms-excel',
		'application/excel',
		'application/msexcel',
		'application/x-excel',
		'application/x-msexcel',
	),
	type(['xlsx'], `${OFFICE}.spreadsheetml.sheet`),
	type(
		['ppt'],
		'application/vnd.ms-powerpoint',
		'application/mspowerpoint',
		'application/powerpoint',
		'application/x-mspowerpoint',
	),
	type(['pptx'], `${OFFICE}.presentationml.presentation`),
	type(
		['csv'],
		'text/csv',
		'text/x-csv',
		'application/csv',
		'application/x-csv',
		'text/comma-separated-values',
		'text/x-comma-separated-values',
	),
	type(['txt'], 'text/plain'),
	type(
		['jpg', 'jpeg', 'jfif', 'jpe', 'pjpeg', 'pjp'],
		'image/jpeg',
		'image/jpg',
		'image/pjpeg',
		'image/jfif',
		'image/x-jpeg',
	),
	type(['png'], 'image/png', 'image/x-png'),
	type(['webp'], 'image/webp', 'image/x-webp'),
	type(['gif'], 'image/gif'),
	type(['bmp'], 'image/bmp', 'image/x-bmp', 'image/x-ms-bmp', 'image/x-windows-bmp'),
	type(['svg'], 'image/svg+xml', 'image/svg'),
	type(['aac'], 'audio/aac', 'audio/aacp', 'audio/x-aac', 'audio/x-hx-aac-adts'),
	type(['amr'], 'audio/amr', 'audio/x-amr', 'audio/amr-nb'),
	type(
		['mp3'],
		'audio/mpeg',
		'audio/mp3',
		'audio/mpg',
		'audio/mpeg3',
		'audio/x-mp3',
		'audio/x-mpeg',
		'audio/x-mpeg-3',
		'audio/x-mpg',
	),
	type(['m4a'], 'audio/mp4', 'audio/m4a', 'audio/x-m4a', 'audio/mp4a-latm'),
	type(
		['ogg', 'oga', 'opus'],
		'audio/ogg',
		'audio/opus',
		'audio/x-ogg',
		'audio/x-opus+ogg',
		'audio/vorbis',
		'application/ogg',
		'application/x-ogg',
	),
	type(['mp4'], 'video/mp4', 'application/mp4', 'video/mpeg4', 'video/x-mp4'),
	type(['3gp', '3gpp'], 'video/3gpp', 'video/3gp', 'video/x-3gpp'),
	type(['mov'], 'video/quicktime'),
];

/** Endings of other files, so that a name with one of them is not given another behind it. */
export const OTHER_EXTENSIONS: readonly string[] = (
	'7z ai apk avi bin dotx docm dwg eml eps epub exe flac flv gpx gz heic heif htm html ics ini jar js json ' +
	'key kml log markdown md mkv mpeg mpg msg numbers odp ods odt pages pptm ps psd rar rtf sql tar tgz tif ' +
	'tiff toml tsv vcf wav webm wma wmv xlsb xlsm xml yaml yml zip'
).split(' ');

/** Types that say no more than "some bytes": each makes browsers save a file instead of showing it. */
const SILENT_TYPES = [
	'application/octet-stream',
	'application/x-octet-stream',
	'binary/octet-stream',
	'application/binary',
	'application/x-binary',
	'application/download',
	'application/x-download',
	'application/x-msdownload',
	'application/force-download',
	'application/x-force-download',
	'application/x-forcedownload',
	'application/file',
	'application/save',
	'application/unknown',
	'application/x-unknown',
	'content/unknown',
	'unknown/unknown',
];

/** The mime type alone, in lower case: parameters such as `; codecs=opus` are left out. */
export function bareMimeType(mimeType: string): string {
	return mimeType.replace(/;.*$/s, '').trim().toLowerCase();
}

/** Whether a mime type says only "some bytes". */
export function saysNothing(mimeType: string): boolean {
	return SILENT_TYPES.includes(bareMimeType(mimeType));
}

/** The type that a mime type means, whichever of its names it is; undefined for one that is not known. */
export function typeOfMime(mimeType: string): FileType | undefined {
	const bare = bareMimeType(mimeType);
	return FILE_TYPES.find((one) => one.mimeType === bare || one.aliases.includes(bare));
}

/** The type that a file name's ending stands for; undefined for one that is not known. */
export function typeOfExtension(extension: string): FileType | undefined {
	return FILE_TYPES.find(({ extensions }) => extensions.includes(extension.toLowerCase()));
}

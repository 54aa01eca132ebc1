import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import type { MediaFile } from '../media/mediaFile';
import type { MediaRule } from '../media/mediaRule';
import { readRequiredFile, REQUIRED_FILE } from './file';
import { asText } from './text';

/** Media to send: an uploaded file, or an address that the API fetches itself. */
export type Media = { file: MediaFile } | { url: string };

/** The two sources that every media field offers. */
export const FILE_OR_URL: readonly INodePropertyOptions[] = [
	{
		name: 'File From Input',
		value: 'binary',
		description: 'A file that a previous node gives',
	},
	{ name: 'URL', value: 'url', description: 'A public address that the service downloads' },
];

const URL_FIELD = 'Media URL';

/**
 * Where the file or its address is entered, shown according to `mediaSource`. Not required: where the
 * source is an expression, n8n shows both.
 */
export const MEDIA_PROPERTIES: INodeProperties[] = [
	{ ...REQUIRED_FILE, displayOptions: { show: { mediaSource: ['binary'] } } },
	{
		displayName: URL_FIELD,
		name: 'mediaUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/offer.pdf',
		description: 'Public address of the file; the service downloads it, n8n does not',
		displayOptions: { show: { mediaSource: ['url'] } },
	},
];

function readUrl(item: ItemReader): Media {
	const url = asText(item.parameter('mediaUrl'), URL_FIELD).trim();
	if (/^https?:\/\//i.test(url) && URL.canParse(url)) return { url };
	throw new InputError({
		field: URL_FIELD,
		value: url,
		reason: 'is not a web address',
		hint: 'Give a public address that begins with https://',
	});
}

/** Reads the media of an item. @throws InputError when its source is neither a file nor a URL */
export async function readMedia(item: ItemReader, rule?: MediaRule): Promise<Media> {
	const source = item.parameter('mediaSource');
	if (source === 'binary') return { file: await readRequiredFile(item, rule) };
	if (source === 'url') return readUrl(item);
	throw new InputError({
		field: 'Media Source',
		value: source,
		reason: 'is not a source of media',
		hint: 'Choose one from the list; an expression must give "binary" or "url"',
	});
}

/** Media that must be there: a file from the input or a URL. */
export function requiredMedia(rule: MediaRule): Field<Media> {
	return {
		properties: [
			{
				displayName: 'Media Source',
				name: 'mediaSource',
				type: 'options',
				options: [...FILE_OR_URL],
				default: 'binary',
				description: 'Where the file comes from',
			},
			...MEDIA_PROPERTIES,
		],
		read: async (item) => await readMedia(item, rule),
	};
}

import type { IBinaryData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import { isJsonObject } from '../json';
import type { MediaFile } from '../media/mediaFile';
import { checkMedia } from '../media/mediaRule';
import type { MediaRule } from '../media/mediaRule';
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

const BINARY_FIELD = 'Input Binary Field';
const URL_FIELD = 'Media URL';

/**
 * Where the file or its address is entered, shown according to `mediaSource`. Not required: where the
 * source is an expression, n8n shows both.
 */
export const MEDIA_PROPERTIES: INodeProperties[] = [
	{
		displayName: BINARY_FIELD,
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data',
		hint: 'The name of the input binary field containing the file to send',
		description:
			'Name of the binary field of the input item, or an expression that gives the binary object itself',
		displayOptions: { show: { mediaSource: ['binary'] } },
	},
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

async function readFile(item: ItemReader, rule?: MediaRule): Promise<Media> {
	const given = item.parameter('binaryPropertyName');
	// An object can only be the binary that an expression gave; n8n checks its shape.
	const nameOrBinary = isJsonObject(given)
		? (given as unknown as IBinaryData)
		: asText(given, BINARY_FIELD);
	if (nameOrBinary === '') {
		throw new InputError({
			field: BINARY_FIELD,
			reason: 'is empty',
			hint: 'Enter the name of the field, or check the expression: it gave no file for this item',
		});
	}
	const file = await item.file(nameOrBinary);
	checkMedia(file, BINARY_FIELD, rule);
	return { file };
}

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
	if (source === 'binary') return await readFile(item, rule);
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

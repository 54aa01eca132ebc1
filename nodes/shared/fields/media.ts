import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import type { MediaFile } from '../media/mediaFile';
import type { MediaRule } from '../media/mediaRule';
import type { MediaUrl } from '../media/mediaUrl';
import { asMediaUrl, URL_FIELD } from '../media/mediaUrl';
import { choice } from './choice';
import { readRequiredFile, REQUIRED_FILE } from './file';
import { notInTool, onlyInTool } from './inTool';
import { inFirstVersion, inSecondVersion } from './nodeVersion';
import { asText } from '../values';

/** Media to send: an uploaded file, or an address that the API fetches itself. */
export type Media = { file: MediaFile } | MediaUrl;

type MediaSource = 'binary' | 'url';

/** A file of the item, as a source of media. */
export const FROM_INPUT = {
	name: 'File From Input',
	value: 'binary',
	description: 'A file that a previous node gives',
} as const;

/** The two sources that every media field offers. */
export const FILE_OR_URL: readonly (INodePropertyOptions & { value: MediaSource })[] = [
	FROM_INPUT,
	{ name: 'URL', value: 'url', description: 'A public address that the service downloads' },
];

/**
 * Says in a tool that a file from the input is none: an agent calls its tools without the items of the workflow.
 * @param advice what to do instead, in a whole sentence
 * @param source the parameter that says where the file comes from
 */
export const noFileInTool = (advice: string, source = 'mediaSource'): INodeProperties =>
	onlyInTool({
		displayName: `An agent hands no files to its tools. ${advice}`,
		name: 'noFileInTool',
		type: 'notice',
		default: '',
		displayOptions: { show: { [source]: ['binary'] } },
	});

/**
 * Where the file or its address is entered, shown according to `mediaSource`. Not required: where the
 * source is an expression, n8n shows both.
 */
export const MEDIA_PROPERTIES: INodeProperties[] = [
	noFileInTool('Choose URL, and let the model give the address of the file.'),
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

/** Reads the media of an item from the source that was chosen. @throws InputError for what cannot be sent */
export async function readMedia(
	item: ItemReader,
	source: MediaSource,
	rule?: MediaRule,
): Promise<Media> {
	if (source === 'url') return asMediaUrl(asText(item.parameter('mediaUrl'), URL_FIELD));
	return { file: await readRequiredFile(item, rule) };
}

const fileOrUrl = choice({
	name: 'mediaSource',
	displayName: 'Media Source',
	description: 'Where the file comes from',
	options: FILE_OR_URL,
	default: 'binary',
});

/**
 * Media that must be there: a file from the input or a URL. A tool, which gets no files, starts with the
 * URL. One of version 1 does not: a saved workflow holds only what differs from where it started, and an
 * expression may give it a file.
 */
export function requiredMedia(rule: MediaRule): Field<Media> {
	return {
		properties: [
			...fileOrUrl.properties.map(notInTool),
			...fileOrUrl.properties.map(onlyInTool).map(inFirstVersion),
			...fileOrUrl.properties
				.map((property) => onlyInTool({ ...property, default: 'url' }))
				.map(inSecondVersion),
			...MEDIA_PROPERTIES,
		],
		read: async (item) => await readMedia(item, await fileOrUrl.read(item), rule),
	};
}

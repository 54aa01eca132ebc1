import type { Field, ItemReader } from '../../../shared/field';
import { choice } from '../../../shared/fields/choice';
import { readRequiredFile, REQUIRED_FILE } from '../../../shared/fields/file';
import { requiredText } from '../../../shared/fields/text';
import { textLines } from '../../../shared/fields/textList';
import { toggle } from '../../../shared/fields/toggle';
import type { MediaFile } from '../../../shared/media/mediaFile';
import { placeholderText } from '../../../shared/template/placeholderText';
import type { HeaderMedia } from '../../../shared/template/template';
import { HEADER } from '../../mediaRules';
import { checkSamples } from './samples';

/** What stands above the text of a template, as the API takes it, and its file where one is uploaded. */
export interface Header {
	json:
		| { type: 'text'; text: { content: string; variables?: string[] } }
		| { type: 'media'; media: { type: HeaderMedia } }
		| null;
	file?: MediaFile;
}

const MEDIA = ['image', 'video', 'document'];

const type = choice({
	name: 'headerType',
	displayName: 'Header',
	description: 'What stands above the text',
	options: [
		{ name: 'None', value: 'none' },
		{ name: 'Text', value: 'text' },
		{ name: 'Image', value: 'image' },
		{ name: 'Video', value: 'video' },
		{ name: 'Document', value: 'document' },
	],
	default: 'none',
});

const content = placeholderText(
	requiredText({
		name: 'headerText',
		displayName: 'Header Text',
		description: 'The line above the text; {{1}} stands for a value that each message fills in',
		placeholder: 'e.g. Order {{1}}',
		show: { headerType: ['text'] },
	}),
);

const samples = textLines({
	name: 'headerSamples',
	displayName: 'Header Sample Value',
	description: 'An example for the placeholder of the header, which Meta wants to see',
	placeholder: 'e.g. A-17',
	rows: 1,
	show: { headerType: ['text'] },
});

const uploadsFile = toggle({
	name: 'replaceHeaderFile',
	displayName: 'Replace Header File',
	description:
		'Whether to upload a new file for the header; needed only where the kind of the header changes',
	default: false,
});

async function textHeader(item: ItemReader): Promise<Header> {
	const text = await content.read(item);
	const variables = await samples.read(item);
	checkSamples(text, variables, 'Header Sample Value');
	return {
		json: { type: 'text', text: { content: text, ...(variables.length > 0 && { variables }) } },
	};
}

/** @param isNew whether the template is new: then a media header must have a file */
function headerField(isNew: boolean): Field<Header> {
	const show = { headerType: MEDIA };
	const replaced = uploadsFile.properties.map((property) => ({
		...property,
		displayOptions: { show },
	}));
	const fileShow = isNew ? show : { ...show, replaceHeaderFile: [true] };
	return {
		properties: [
			...[type, content, samples].flatMap(({ properties }) => properties),
			...(isNew ? [] : replaced),
			{ ...REQUIRED_FILE, displayOptions: { show: fileShow } },
		],
		read: async (item) => {
			const kind = await type.read(item);
			if (kind === 'none') return { json: null };
			if (kind === 'text') return await textHeader(item);
			const json = { type: 'media' as const, media: { type: kind } };
			if (!isNew && !(await uploadsFile.read(item))) return { json };
			// Documented for sending alone; assumed to hold for creating too.
			return { json, file: await readRequiredFile(item, HEADER[kind]) };
		},
	};
}

/** The header of a new template. */
export const newHeader = headerField(true);

/** The header of a template that is there. */
export const changedHeader = headerField(false);

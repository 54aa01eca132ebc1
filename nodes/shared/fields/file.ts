import type { IBinaryData, INodeProperties } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import type { MediaFile } from '../media/mediaFile';
import type { MediaRule } from '../media/mediaRule';
import { checkMedia } from '../media/mediaRule';
import { asText, isJsonObject } from '../values';

/** How a field that names a file of the input looks. */
interface FileLook {
	name: string;
	displayName: string;
	description: string;
	hint?: string;
}

/**
 * The file that a parameter names, or that an expression gave; undefined where it is blank.
 * @param called what a file that cannot be sent is called, before its own name
 * @throws InputError for a file that cannot be sent
 */
async function readFile(
	item: ItemReader,
	{ name, displayName }: Pick<FileLook, 'name' | 'displayName'>,
	rule?: MediaRule,
	called = displayName,
): Promise<MediaFile | undefined> {
	const given = item.parameter(name);
	// An object can only be the binary that an expression gave; n8n checks its shape.
	const nameOrBinary = isJsonObject(given)
		? (given as unknown as IBinaryData)
		: asText(given, displayName).trim();
	if (nameOrBinary === '') return undefined;
	const file = await item.file(nameOrBinary);
	return checkMedia(file, called, rule);
}

/** The field of a file that must be there. Not required: it may show beside the one that is filled in. */
export const REQUIRED_FILE: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the input binary field containing the file to send',
	description:
		'Name of the binary field of the input item, or an expression that gives the binary object itself',
};

/** The file of `REQUIRED_FILE`. @throws InputError where there is none, or it cannot be sent */
export async function readRequiredFile(item: ItemReader, rule?: MediaRule): Promise<MediaFile> {
	const file = await readFile(item, REQUIRED_FILE, rule, 'File');
	if (file) return file;
	throw new InputError({
		field: REQUIRED_FILE.displayName,
		reason: 'is empty',
		hint: 'Enter the name of the field, or check the expression: it gave no file for this item',
	});
}

/** A file that must be there. */
export function requiredFile(rule: MediaRule): Field<MediaFile> {
	return {
		properties: [{ ...REQUIRED_FILE, required: true }],
		read: async (item) => await readRequiredFile(item, rule),
	};
}

/** A file that may be left out. */
export function optionalFile(look: FileLook, rule?: MediaRule): Field<MediaFile | undefined> {
	return {
		properties: [{ ...look, type: 'string', default: '', placeholder: 'e.g. data' }],
		read: async (item) => await readFile(item, look, rule),
	};
}

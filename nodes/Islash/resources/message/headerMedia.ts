import type { Field } from '../../../shared/field';
import { optionalFile, readRequiredFile, REQUIRED_FILE } from '../../../shared/fields/file';
import { FROM_INPUT, noFileInTool } from '../../../shared/fields/media';
import { hidden } from '../../../shared/fields/hidden';
import { inFirstVersion, inSecondVersion } from '../../../shared/fields/nodeVersion';
import type { MediaFile } from '../../../shared/media/mediaFile';
import { headerSource } from '../../../shared/template/headerSource';

// Not the source of a session message, whose URL or sticker would be left in it.
const SOURCE = 'headerSource';

const source = headerSource(SOURCE, [FROM_INPUT]);

const named = optionalFile({
	name: 'media',
	displayName: 'Header Media',
	description:
		'The image, video or document above the text, where the template has one: name of the binary field of the input item, or an expression that gives the binary object itself',
	hint: 'The name of the input binary field containing the file; empty for a template without one',
});

/**
 * Media above a template's text. A file that `media` names counts where no source is chosen: version 1 of
 * the node has that field alone. Not checked further, as the API documents no types and no limits.
 */
export const headerMedia: Field<MediaFile | undefined> = {
	properties: [
		...named.properties.map(inFirstVersion),
		...[
			...named.properties.map(hidden),
			...source.properties,
			noFileInTool('Choose a template without an image, video or document above its text.', SOURCE),
			{ ...REQUIRED_FILE, displayOptions: { show: { [SOURCE]: ['binary'] } } },
		].map(inSecondVersion),
	],
	read: async (item) =>
		(await source.read(item)) === 'binary' ? await readRequiredFile(item) : await named.read(item),
};

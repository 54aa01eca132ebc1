import { extensionOf } from '../media/fileName';
import { typeOfExtension, typeOfMime } from '../media/fileTypes';
import type { MediaFile } from '../media/mediaFile';

/** What kind of media a message brings for the header: "unknown" for an address, whose type nobody knows yet. */
export type HeaderKind = 'image' | 'video' | 'audio' | 'document' | 'unknown';

/** The kind of a file, by its type, or by its name where that says nothing. */
export function headerKind({ mimeType, fileName }: MediaFile): HeaderKind {
	const type = typeOfMime(mimeType) ?? typeOfExtension(extensionOf(fileName));
	if (!type) return 'unknown';
	const [family] = type.mimeType.split('/', 1);
	return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}

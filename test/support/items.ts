import type { ItemReader } from '../../nodes/shared/field';
import type { MediaFile } from '../../nodes/shared/media/mediaFile';

/** An item whose parameters hold these values and whose binary fields hold these files. */
export function itemWith(
	parameters: Record<string, unknown>,
	files: Record<string, MediaFile> = {},
): ItemReader {
	return {
		parameter: (name) => parameters[name] ?? '',
		written: (name) => parameters[name] ?? '',
		evaluated: () => '',
		file: async (name) => {
			const file = typeof name === 'string' ? files[name] : undefined;
			if (!file) throw new Error(`no file ${JSON.stringify(name)}`);
			return file;
		},
	};
}

/** A file of this size and type; its content is zeroes, made when it is opened. */
export function fileOf(size: number, mimeType: string, fileName: string): MediaFile {
	return { size, mimeType, fileName, open: async () => Buffer.alloc(size) };
}

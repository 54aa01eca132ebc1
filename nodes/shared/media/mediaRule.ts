import { InputError } from '../inputError';
import { extensionOf } from './fileName';
import type { FileType } from './fileTypes';
import { typeOfExtension, typeOfMime } from './fileTypes';
import type { MediaFile } from './mediaFile';

/** What an API takes as one kind of file. */
export interface MediaRule {
	/** The extensions that the API's documentation names; each stands for a type of file. */
	extensions: readonly string[];
	/** Largest file in bytes. */
	maxBytes: number;
	/** The operations that send kinds of files, this one among them. */
	operations?: readonly KindOfFile[];
}

/** An operation that sends a kind of files. */
export interface KindOfFile {
	/** Label of the operation, as the panel shows it. */
	operation: string;
	extensions: readonly string[];
}

/** The file as one of the types that are taken; where its type is none of them, its extension decides. */
function asTaken(
	file: MediaFile,
	{ extensions }: Pick<MediaRule, 'extensions'>,
): MediaFile | undefined {
	const isTaken = (type?: FileType) => type && extensions.includes(type.extensions[0]);
	if (isTaken(typeOfMime(file.mimeType))) return file;
	const named = typeOfExtension(extensionOf(file.fileName));
	return named && isTaken(named) ? { ...file, mimeType: named.mimeType } : undefined;
}

/** A size as people read it, with the exact number of bytes. */
function shownSize(bytes: number): string {
	const megabytes = bytes / 1024 / 1024;
	const rounded = megabytes >= 0.1 ? `${Number(megabytes.toFixed(2))} MB, ` : '';
	return `${rounded}${bytes.toLocaleString('en-US')} bytes`;
}

/**
 * Checks a file against what the API takes, before anything is sent.
 * @param field label of the field that the file came from
 * @param rule left out for an API that documents no rule; then only an empty file is refused
 * @returns the file, with the type that the API has for it
 * @throws InputError naming the file, what it is and what is taken
 */
export function checkMedia(file: MediaFile, field: string, rule?: MediaRule): MediaFile {
	const refuse = (reason: string, hint: string) =>
		new InputError({ field, value: file.fileName, reason, hint });

	if (file.size === 0) {
		throw refuse(
			'is an empty file (0 bytes)',
			'Check the node that makes the file: its output has a name but no content',
		);
	}
	if (!rule) return file;
	const typed = asTaken(file, rule);
	if (!typed) {
		const taken = `Allowed here: ${rule.extensions.join(', ')}`;
		const other = rule.operations?.find((kind) => asTaken(file, kind));
		throw refuse(
			`is of type ${file.mimeType}, which cannot be sent this way`,
			other
				? `Use the operation ${other.operation} for it. ${taken}`
				: `${taken}. Convert the file`,
		);
	}
	if (file.size > rule.maxBytes) {
		throw refuse(
			`is too large: ${shownSize(file.size)}; the limit is ${shownSize(rule.maxBytes)}`,
			'Make the file smaller, or send a link to it as text',
		);
	}
	return typed;
}

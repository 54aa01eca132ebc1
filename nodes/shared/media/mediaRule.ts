import { InputError } from '../inputError';
import { bareMimeType } from './fileName';
import type { MediaFile } from './mediaFile';

/** What an API takes as one kind of file. */
export interface MediaRule {
	/** Mime types by the extension that the API's documentation names. */
	types: Readonly<Record<string, readonly string[]>>;
	/** Largest file in bytes. */
	maxBytes: number;
}

function isTaken(file: MediaFile, { types }: MediaRule): boolean {
	const mimeType = bareMimeType(file.mimeType);
	return Object.values(types).some((mimeTypes) => mimeTypes.includes(mimeType));
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
 * @throws InputError naming the file, what it is and what is taken
 */
export function checkMedia(file: MediaFile, field: string, rule?: MediaRule): void {
	const refuse = (reason: string, hint: string) =>
		new InputError({ field, value: file.fileName, reason, hint });

	if (file.size === 0) {
		throw refuse(
			'is an empty file (0 bytes)',
			'Check the node that makes the file: its output has a name but no content',
		);
	}
	if (!rule) return;
	if (!isTaken(file, rule)) {
		const taken = Object.keys(rule.types).join(', ');
		throw refuse(
			`is of type ${file.mimeType}, which cannot be sent this way`,
			`Allowed here: ${taken}. Convert the file, or use the operation for its kind`,
		);
	}
	if (file.size > rule.maxBytes) {
		throw refuse(
			`is too large: ${shownSize(file.size)}; the limit is ${shownSize(rule.maxBytes)}`,
			'Make the file smaller, or send a link to it as text',
		);
	}
}

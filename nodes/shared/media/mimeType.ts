import { bareMimeType, typeOfMime } from './fileTypes';

const UNKNOWN_MIME_TYPE = 'application/octet-stream';

/** A mime type that can stand in a header; one that cannot says nothing about the file anyway. */
export function safeMimeType(mimeType: string | undefined): string {
	const isWellFormed = /^[\w.+-]+\/[\w.+-]+(?:;[\x20-\x7e]*)?$/.test(mimeType ?? '');
	if (mimeType === undefined || !isWellFormed) return UNKNOWN_MIME_TYPE;
	const type = typeOfMime(mimeType);
	// The name that the services know; its own parameters stay, those of another name mean nothing to it.
	const isOwnName = !type || bareMimeType(mimeType) === type.mimeType;
	return isOwnName ? mimeType : type.mimeType;
}

/** Where a type of file has bytes of its own, in Latin-1. Source: the formats' own specifications. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
	[/^%PDF-/, 'application/pdf'],
	[/^\x89PNG\r\n/, 'image/png'],
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^GIF8[79]a/, 'image/gif'],
	[/^RIFF[^]{4}WEBP/, 'image/webp'],
	[/^OggS/, 'audio/ogg'],
	[/^#!AMR/, 'audio/amr'],
	[/^\xff[\xf0\xf1\xf8\xf9]/, 'audio/aac'],
	[/^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, 'audio/mpeg'],
	[/^[^]{4}ftypM4A/, 'audio/mp4'],
	[/^[^]{4}ftyp3g/, 'video/3gpp'],
	[/^[^]{4}ftypqt/, 'video/quicktime'],
	[/^[^]{4}ftyp/, 'video/mp4'],
];

/** Bytes that `mimeTypeOfBytes` looks at. */
export const BEGINNING = 16;

/** The mime type that the first bytes of a file show; undefined where they show none. */
export function mimeTypeOfBytes(bytes: Buffer): string | undefined {
	const text = bytes.subarray(0, BEGINNING).toString('latin1');
	return BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1];
}

import {
	FILE_TYPES,
	OTHER_EXTENSIONS,
	saysNothing,
	typeOfExtension,
	typeOfMime,
} from '../../../../nodes/shared/media/fileTypes';
import { mimeTypeOfBytes, safeMimeType } from '../../../../nodes/shared/media/mimeType';

describe('A mime type goes out', () => {
	test.each<[string, string | undefined, string]>([
		['as it is', 'image/svg+xml', 'image/svg+xml'],
		['as it is where it is not known', 'application/x-thing', 'application/x-thing'],
		['with its parameters', 'audio/ogg; codecs=opus', 'audio/ogg; codecs=opus'],
		['under the name that services know', 'image/pjpeg', 'image/jpeg'],
		['under that name without parameters of the other', 'audio/mp3; x=1', 'audio/mpeg'],
		['under that name, though it begins alike', 'audio/mpeg3', 'audio/mpeg'],
		['as unknown for a line break', 'image/png\r\nX-Header: 1', 'application/octet-stream'],
		['as unknown for no mime type at all', 'pdf', 'application/octet-stream'],
		['as unknown for none', undefined, 'application/octet-stream'],
	])('%s', (_, mimeType, expected) => {
		expect(safeMimeType(mimeType)).toBe(expected);
	});
});

test.each([
	['image/jpg', 'image/jpeg'],
	['image/pjpeg', 'image/jpeg'],
	['image/x-png', 'image/png'],
	['audio/opus', 'audio/ogg'],
	['application/ogg', 'audio/ogg'],
	['audio/x-mp3', 'audio/mpeg'],
	['audio/x-m4a', 'audio/mp4'],
	['video/3gp', 'video/3gpp'],
	['text/x-csv', 'text/csv'],
	['application/csv', 'text/csv'],
	['application/x-pdf', 'application/pdf'],
	['application/x-msexcel', 'application/vnd.ms-excel'],
	['AUDIO/OPUS; rate=48000', 'audio/ogg'],
])('%s is another name of %s', (alias, mimeType) => {
	expect(typeOfMime(alias)?.mimeType).toBe(mimeType);
});

test.each([
	'application/octet-stream',
	'application/octet-stream;charset=UTF-8',
	'binary/octet-stream',
	'application/force-download',
	'application/x-download',
	'application/download',
	'APPLICATION/X-FORCE-DOWNLOAD',
])('%s says nothing', (mimeType) => {
	expect(saysNothing(mimeType)).toBe(true);
});

test.each([
	['jfif', 'image/jpeg'],
	['JPEG', 'image/jpeg'],
	['opus', 'audio/ogg'],
	['oga', 'audio/ogg'],
	['3gpp', 'video/3gpp'],
])('The ending %s stands for %s', (extension, mimeType) => {
	expect(typeOfExtension(extension)?.mimeType).toBe(mimeType);
});

test('No name stands for two types', () => {
	const names = FILE_TYPES.flatMap(({ mimeType, aliases }) => [mimeType, ...aliases]);
	const endings = [...FILE_TYPES.flatMap(({ extensions }) => extensions), ...OTHER_EXTENSIONS];
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	expect(endings.filter((name, index) => endings.indexOf(name) !== index)).toEqual([]);
	expect([...names, ...endings].filter((name) => name !== name.toLowerCase())).toEqual([]);
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each<[string, string | undefined]>([
	['%PDF-1.7', 'application/pdf'],
	['\x89PNG\r\n\x1a\n', 'image/png'],
	['\xff\xd8\xff\xe0', 'image/jpeg'],
	['GIF89a', 'image/gif'],
	['RIFF\n\r\x00\x00WEBPVP8 ', 'image/webp'],
	['OggS\x00', 'audio/ogg'],
	['#!AMR\n', 'audio/amr'],
	['\xff\xf1P\x80', 'audio/aac'],
	['ID3\x03', 'audio/mpeg'],
	['\xff\xfb\x90', 'audio/mpeg'],
	['\x00\x00\x00 ftypM4A ', 'audio/mp4'],
	['\x00\x00\x00 ftypisom', 'video/mp4'],
	['\x00\x00\x00\nftyp3gp5', 'video/3gpp'],
	['\x00\x00\x00 ftypqt  ', 'video/quicktime'],
	['RIFF\x00\x00\x00\x00WAVE', undefined],
	['PK\x03\x04', undefined],
	['Hello %PDF-', undefined],
	['', undefined],
])('Bytes that begin with %j are of type %s', (text, mimeType) => {
	expect(mimeTypeOfBytes(latin1(text))).toBe(mimeType);
});

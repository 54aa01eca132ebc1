import { headerKind } from '../../../../nodes/shared/template/headerKind';
import { fileOf } from '../../../support/items';

test.each([
	['image/png', 'a.png', 'image'],
	['image/pjpeg', 'a', 'image'],
	['video/mp4', 'a.mp4', 'video'],
	['audio/mpeg', 'a.mp3', 'audio'],
	['application/pdf', 'a.pdf', 'document'],
	['text/plain', 'a.txt', 'document'],
	['application/octet-stream', 'a.JPG', 'image'],
	['application/force-download', 'a.pdf', 'document'],
	['application/octet-stream', 'a', 'unknown'],
	['', 'a.xyz', 'unknown'],
])('A file of the type %j named %s is of the kind %s', (mimeType, fileName, kind) => {
	expect(headerKind(fileOf(1, mimeType, fileName))).toBe(kind);
});

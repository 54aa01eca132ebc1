import { AUDIO, DOCUMENT, HEADER, IMAGE, VIDEO } from '../../../../nodes/Lancepilot/mediaRules';
import { checkMedia } from '../../../../nodes/shared/media/mediaRule';
import { fileOf } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const FIELD = 'Input Binary Field';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe.each([
	['image', IMAGE, 'image/jpeg', 5_242_880, '5 MB, 5,242,880 bytes'],
	['audio', AUDIO, 'audio/ogg', 16_777_216, '16 MB, 16,777,216 bytes'],
	['video', VIDEO, 'video/mp4', 16_777_216, '16 MB, 16,777,216 bytes'],
	['document', DOCUMENT, 'application/pdf', 104_857_600, '100 MB, 104,857,600 bytes'],
])('The size of a Lancepilot %s', (_, rule, mimeType, limit, shownLimit) => {
	test.each([1, limit - 1, limit])('%d bytes are taken', (size) => {
		expect(() => {
			checkMedia(fileOf(size, mimeType, 'a.bin'), FIELD, rule);
		}).not.toThrow();
	});

	test('one byte more is refused, naming file, size and limit', async () => {
		const file = fileOf(limit + 1, mimeType, 'a.bin');
		expect(
			await refusalOf(() => {
				checkMedia(file, FIELD, rule);
			}),
		).toContain(
			`Input Binary Field "a.bin" is too large: ${(limit / 1024 / 1024).toString()} MB, ${(limit + 1).toLocaleString('en-US')} bytes; the limit is ${shownLimit}.`,
		);
	});
});

describe('The type of a file', () => {
	test.each([
		['image', IMAGE, ['image/jpeg', 'image/png', 'IMAGE/PNG']],
		[
			'audio',
			AUDIO,
			['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg; codecs=opus'],
		],
		['video', VIDEO, ['video/mp4', 'video/3gpp']],
		[
			'document',
			DOCUMENT,
			[
				'text/plain',
				'application/pdf',
				'application/msword',
				'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			],
		],
	])('%s takes what the API documents', (_, rule, mimeTypes) => {
		for (const mimeType of mimeTypes) {
			expect(() => {
				checkMedia(fileOf(1, mimeType, 'a'), FIELD, rule);
			}).not.toThrow();
		}
	});

	test.each([
		['image', IMAGE, 'image/webp', 'jpg, png'],
		['image', IMAGE, 'image/gif', 'jpg, png'],
		['audio', AUDIO, 'audio/wav', 'aac, amr, mp3, m4a, ogg'],
		['video', VIDEO, 'video/quicktime', 'mp4, 3gp'],
		['document', DOCUMENT, 'text/csv', 'txt, docx, ppt, pptx, xls, xlsx, doc, pdf'],
		['document', DOCUMENT, 'application/zip', 'txt, docx, ppt, pptx, xls, xlsx, doc, pdf'],
	])('%s refuses what it does not', async (_, rule, mimeType, taken) => {
		const file = fileOf(1, mimeType, 'thing');
		expect(
			await refusalOf(() => {
				checkMedia(file, FIELD, rule);
			}),
		).toBe(
			`Input Binary Field "thing" is of type ${mimeType}, which cannot be sent this way. ` +
				`Allowed here: ${taken}. Convert the file`,
		);
	});
});

describe('A file of another kind is refused with the operation that sends it', () => {
	test.each([
		[IMAGE, 'application/pdf', 'offer.pdf', 'Send Document'],
		[IMAGE, 'video/mp4', 'clip.mp4', 'Send Video'],
		[DOCUMENT, 'image/png', 'photo.png', 'Send Image'],
		[DOCUMENT, 'application/octet-stream', 'note.ogg', 'Send Audio'],
		[VIDEO, 'text/plain', 'notes.txt', 'Send Document'],
		[AUDIO, 'image/jpeg', 'photo.jpg', 'Send Image'],
	])('%#: %s %s', async (rule, mimeType, fileName, operation) => {
		const file = fileOf(1, mimeType, fileName);
		const refusal = await refusalOf(() => checkMedia(file, FIELD, rule));
		expect(refusal).toBe(
			`Input Binary Field "${fileName}" is of type ${mimeType}, which cannot be sent this way. Use the operation ${operation} for it. Allowed here: ${rule.extensions.join(', ')}`,
		);
	});

	test('but not above a template, where no other operation helps', async () => {
		const file = fileOf(1, 'application/pdf', 'offer.pdf');
		const refusal = await refusalOf(() => checkMedia(file, 'Header Media', HEADER.image));
		expect(refusal).toContain('Allowed here: jpg, png. Convert the file');
	});
});

test('An empty file is refused, with or without a rule', async () => {
	const file = fileOf(0, 'image/png', 'photo.png');
	for (const rule of [IMAGE, undefined]) {
		expect(
			await refusalOf(() => {
				checkMedia(file, FIELD, rule);
			}),
		).toContain('Input Binary Field "photo.png" is an empty file (0 bytes)');
	}
});

test('Without a rule, any type and size is taken', () => {
	expect(() => {
		checkMedia(fileOf(200 * 1024 * 1024, 'application/x-anything', 'a'), FIELD);
	}).not.toThrow();
});

describe('Where the type of a file is not taken, a known extension decides', () => {
	test.each([
		[IMAGE, 'application/x-thing', 'photo.jpg', 'image/jpeg'],
		[IMAGE, 'application/x-thing', 'photo.JFIF', 'image/jpeg'],
		[AUDIO, 'video/ogg', 'note.opus', 'audio/ogg'],
		[DOCUMENT, 'application/zip', 'offer.docx', DOCX],
	])('%#', (rule, mimeType, fileName, expected) => {
		const file = fileOf(1, mimeType, fileName);
		expect(checkMedia(file, FIELD, rule)).toEqual({ ...file, mimeType: expected });
	});

	test.each([
		[IMAGE, 'application/x-thing', 'photo'],
		[IMAGE, 'application/x-thing', 'photo.webp'],
		[DOCUMENT, 'application/x-thing', 'Invoice 2027.001'],
	])('but no other: %#', async (rule, mimeType, fileName) => {
		expect(
			await refusalOf(() => {
				checkMedia(fileOf(1, mimeType, fileName), FIELD, rule);
			}),
		).toContain(`is of type ${mimeType}, which cannot be sent this way`);
	});
});

test('A type that is taken goes out as the file has it, whatever its name says', () => {
	const file = fileOf(1, 'image/png', 'photo.jpg');
	expect(checkMedia(file, FIELD, IMAGE)).toBe(file);
});

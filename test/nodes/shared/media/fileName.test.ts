import { safeFileName, safeMimeType } from '../../../../nodes/shared/media/fileName';

describe('A file keeps a name that phones can show', () => {
	test.each<[string, string | undefined, string, string]>([
		['an ordinary name', 'offer.pdf', 'application/pdf', 'offer.pdf'],
		['letters of other scripts', '报价单 – Angebot.pdf', 'application/pdf', '报价单 – Angebot.pdf'],
		['an emoji', '🎉 party.jpg', 'image/jpeg', '🎉 party.jpg'],
		['double quotes', 'the "big" one.pdf', 'application/pdf', "the 'big' one.pdf"],
		['line breaks', 'a\r\nX-Header: 1\r\n.pdf', 'application/pdf', 'a X-Header: 1 .pdf'],
		['a null byte', 'a\u0000b.pdf', 'application/pdf', 'a b.pdf'],
		['slashes', '../etc/a\\b.pdf', 'application/pdf', '.._etc_a_b.pdf'],
		['no name, a picture', undefined, 'image/jpeg', 'image.jpg'],
		['no name, a voice note', '', 'audio/ogg; codecs=opus', 'audio.ogg'],
		['a blank name, a video', '  ', 'video/mp4', 'video.mp4'],
		['no name, a PDF', undefined, 'application/pdf', 'document.pdf'],
		['a name without extension', 'export', 'application/pdf', 'export.pdf'],
		[
			'a full stop that begins no extension',
			'Invoice No. 12',
			'application/pdf',
			'Invoice No. 12.pdf',
		],
		['a name without extension, an unknown type', 'export', 'application/x-unheard-of', 'export'],
		['no name, an unknown type', undefined, 'application/x-unheard-of', 'document'],
	])('%s', (_, fileName, mimeType, expected) => {
		expect(safeFileName(fileName, mimeType)).toBe(expected);
	});

	test('no name and an unknown type, but a known extension', () => {
		expect(safeFileName(undefined, 'application/x-unheard-of', 'abc')).toBe('document.abc');
	});
});

test('an extension cannot add anything to the header either', () => {
	expect(safeFileName(undefined, 'application/x-unheard-of', 'a"\r\nX-Injected: 1')).toBe(
		"document.a' X-Injected: 1",
	);
});

describe('A mime type can stand in a header', () => {
	test.each<[string, string | undefined, string]>([
		['an ordinary one', 'image/svg+xml', 'image/svg+xml'],
		['one with parameters', 'audio/ogg; codecs=opus', 'audio/ogg; codecs=opus'],
		['one with a line break', 'image/png\r\nX-Header: 1', 'application/octet-stream'],
		['no mime type at all', 'pdf', 'application/octet-stream'],
		['none', undefined, 'application/octet-stream'],
	])('%s', (_, mimeType, expected) => {
		expect(safeMimeType(mimeType)).toBe(expected);
	});
});

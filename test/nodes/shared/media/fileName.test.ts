import { extensionOf, safeFileName } from '../../../../nodes/shared/media/fileName';

describe('A file keeps a name that phones can show', () => {
	test.each<[string, string | undefined, string, string]>([
		['an ordinary name', 'offer.pdf', 'application/pdf', 'offer.pdf'],
		['letters of other scripts', '报价单 – Angebot.pdf', 'application/pdf', '报价单 – Angebot.pdf'],
		['an emoji', '🎉 party.jpg', 'image/jpeg', '🎉 party.jpg'],
		['double quotes', 'the "big" one.pdf', 'application/pdf', "the 'big' one.pdf"],
		['line breaks', 'a\r\nX-Header: 1\r\n.pdf', 'application/pdf', 'a X-Header: 1 .pdf'],
		['a null byte', 'a\u0000b.pdf', 'application/pdf', 'a b.pdf'],
		['a path', '/var/lib/offer.pdf', 'application/pdf', 'offer.pdf'],
		['a path of Windows', 'C:\\Users\\Ada\\Documents\\offer.pdf', 'application/pdf', 'offer.pdf'],
		['a path that goes up', '../etc/a\\b.pdf', 'application/pdf', 'b.pdf'],
		['a key of S3', 'offers/2026/offer.pdf', 'application/pdf', 'offer.pdf'],
		['a folder with a blank', 'my offers/offer 1.pdf', 'application/pdf', 'offer 1.pdf'],
		['a folder', 'offers/', 'application/pdf', 'offers_.pdf'],
		['a slash that is no path', 'Invoice 12/2027.pdf', 'application/pdf', 'Invoice 12_2027.pdf'],
		['a number for an ending', 'Invoice 2027.001', 'application/pdf', 'Invoice 2027.001.pdf'],
		['a version for an ending', 'Price list v1.2', 'application/pdf', 'Price list v1.2.pdf'],
		['a date for an ending', '27.11.2026', 'image/jpeg', '27.11.2026.jpg'],
		['a word for an ending', 'offer.final', 'application/pdf', 'offer.final.pdf'],
		['a domain for an ending', 'www.example.com', 'text/csv', 'www.example.com.csv'],
		['an ending in capitals', 'OFFER.PDF', 'application/pdf', 'OFFER.PDF'],
		['another ending of the same type', 'photo.jfif', 'image/jpeg', 'photo.jfif'],
		['an ending of another type', 'photo.heic', 'image/jpeg', 'photo.heic'],
		['a text with an ending of its own', 'notes.md', 'text/plain', 'notes.md'],
		['escapes of an address', 'Rechnung%20M%C3%A4rz.pdf', 'application/pdf', 'Rechnung März.pdf'],
		['an escaped slash', 'offers%2Foffer.pdf', 'application/pdf', 'offer.pdf'],
		['escaped line breaks', 'a%0D%0AX-Header:1.pdf', 'application/pdf', 'a X-Header:1.pdf'],
		['a percent sign', '100%.pdf', 'application/pdf', '100%.pdf'],
		['escapes that are no text', 'M%E4rz.pdf', 'application/pdf', 'M%E4rz.pdf'],
		['half an escape', 'a%2.pdf', 'application/pdf', 'a%2.pdf'],
		['a percent sign in a sentence', '20%20 off.pdf', 'application/pdf', '20%20 off.pdf'],
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

test('what n8n takes for the extension is not added behind an ending', () => {
	expect(safeFileName('thing.abc', 'application/x-unheard-of', 'abc')).toBe('thing.abc');
});

test.each([
	['offer.pdf', 'pdf'],
	['Photo.JPEG', 'jpeg'],
	['archive.tar.gz', 'gz'],
	['Invoice 2027.001', ''],
	['Price list v1.2', ''],
	['offer', ''],
	['.pdf', 'pdf'],
	['offer.', ''],
])('The extension of %j is %j', (fileName, extension) => {
	expect(extensionOf(fileName)).toBe(extension);
});

import { asMediaUrl } from '../../../../nodes/shared/media/mediaUrl';
import { refusalOf } from '../../../support/refusal';

const ADDRESS = 'https://example.com/offer.pdf';

test.each([
	['as it is', ADDRESS, ADDRESS],
	['with its query', `${ADDRESS}?a=1&b=%20#c`, `${ADDRESS}?a=1&b=%20#c`],
	['without blanks around it', `  ${ADDRESS} `, ADDRESS],
	['without a line break behind it', `${ADDRESS}\r\n`, ADDRESS],
	['without a line break inside', 'https://example.com/\noffer.pdf', ADDRESS],
	['without invisible characters around it', `\ufeff\u200e${ADDRESS}\u200b`, ADDRESS],
	['without invisible characters inside', 'https://exam\u00adple.com/\u200boffer.pdf', ADDRESS],
	[
		'with blanks written as %20',
		'https://example.com/my offer.pdf',
		'https://example.com/my%20offer.pdf',
	],
	[
		'with letters of other scripts encoded',
		'https://example.com/März.pdf',
		'https://example.com/M%C3%A4rz.pdf',
	],
	['with a host of another script', 'https://größe.example/a', 'https://xn--gre-6ka8i.example/a'],
	[
		'with an address in its query',
		`https://proxy.example/?url=${ADDRESS}`,
		`https://proxy.example/?url=${ADDRESS}`,
	],
	[
		'with an address in its path',
		`https://proxy.example/w_10/${ADDRESS}`,
		`https://proxy.example/w_10/${ADDRESS}`,
	],
	[
		'with an escaped address',
		'https://proxy.example/?u%3Dhttps://a.example',
		'https://proxy.example/?u%3Dhttps://a.example',
	],
	['in capitals', 'HTTPS://EXAMPLE.COM/A', 'https://example.com/A'],
])('An address goes out %s', (_, given, url) => {
	expect(asMediaUrl(given)).toEqual({ url });
});

test.each([
	`${ADDRESS}\n${ADDRESS}`,
	`${ADDRESS} ${ADDRESS}`,
	`${ADDRESS},${ADDRESS}`,
	`${ADDRESS}, ${ADDRESS}`,
	`${ADDRESS}; http://example.com`,
	`${ADDRESS}|${ADDRESS}`,
	`${ADDRESS}${ADDRESS}`,
	`${ADDRESS}\u200b${ADDRESS}`,
])('Two addresses are refused: %j', async (given) => {
	expect(await refusalOf(() => asMediaUrl(given))).toMatch(
		/^Media URL ".+" holds more than one address\. Give one address; a second file needs a message of its own$/s,
	);
});

test.each([
	'',
	' ',
	'example.com/a.pdf',
	'ftp://example.com/a',
	'https://',
	'<https://a.example>',
	'C:\\a.pdf',
])('%j is refused', async (given) => {
	expect(await refusalOf(() => asMediaUrl(given))).toContain(
		'is not a web address. Give a public address that begins with https://',
	);
});

test.each([
	'http://localhost:5678/a.pdf',
	'http://LOCALHOST/a.pdf',
	'http://localhost./a.pdf',
	'http://app.localhost/a.pdf',
	'http://nas.local/a.pdf',
	'http://files.internal/a.pdf',
	'http://minio:9000/a.pdf',
	'http://127.0.0.1/a.pdf',
	'http://127.1/a.pdf',
	'http://2130706433/a.pdf',
	'http://0x7f.0.0.1/a.pdf',
	'http://0.0.0.0/a.pdf',
	'http://10.1.2.3/a.pdf',
	'http://172.16.0.1/a.pdf',
	'http://172.31.255.255/a.pdf',
	'http://192.168.1.20/a.pdf',
	'http://169.254.169.254/a.pdf',
	'http://100.64.0.1/a.pdf',
	'http://[::1]/a.pdf',
	'http://[::]/a.pdf',
	'http://[fe80::1]/a.pdf',
	'http://[fd12:3456::1]/a.pdf',
	'http://[::ffff:192.168.1.20]/a.pdf',
])('%s comes with the advice that only the own network can reach it', (given) => {
	expect(asMediaUrl(given).advice).toMatch(
		/^The Media URL leads to "\S+", which only your own network can reach: give a public address/,
	);
});

test.each([
	['https://drive.google.com/file/d/1a2b/view?usp=sharing', 'Google Drive'],
	['https://drive.google.com/open?id=1a2b', 'Google Drive'],
	['https://docs.google.com/document/d/1a2b/edit', 'Google Docs'],
	['https://photos.app.goo.gl/1a2b', 'Google Photos'],
	['https://www.dropbox.com/s/1a2b/offer.pdf?dl=0', 'Dropbox'],
	['https://www.dropbox.com/scl/fi/1a2b/offer.pdf?rlkey=3c', 'Dropbox'],
	['https://1drv.ms/b/s!1a2b', 'OneDrive'],
	['https://northwind.sharepoint.com/:b:/s/sales/1a2b', 'SharePoint'],
	['https://www.icloud.com/iclouddrive/1a2b', 'iCloud'],
	['https://we.tl/t-1a2b', 'WeTransfer'],
	['https://northwind.app.box.com/s/1a2b', 'Box'],
])('%s comes with the advice that it is a page of %s', (given, service) => {
	expect(asMediaUrl(given).advice).toContain(
		`The Media URL is a page of ${service} that shows the file, and not the file`,
	);
});

test.each([
	'https://drive.google.com/uc?export=download&id=1a2b',
	'https://docs.google.com/document/d/1a2b/export?format=pdf',
	'https://www.dropbox.com/s/1a2b/offer.pdf?dl=1',
	'https://www.dropbox.com/scl/fi/1a2b/offer.pdf?rlkey=3c&raw=1',
	'https://dl.dropboxusercontent.com/s/1a2b/offer.pdf',
	'https://northwind.sharepoint.com/:b:/s/sales/1a2b?download=1',
	'https://11.0.0.1/a.pdf',
	'https://172.32.0.1/a.pdf',
	'https://100.128.0.1/a.pdf',
	'https://[2606:4700::1111]/a.pdf',
	'https://[::ffff:8.8.8.8]/a.pdf',
	'https://10.example.com/a.pdf',
	'https://localhost.example.com/a.pdf',
	'https://example.com/drive.google.com/file',
])('%s needs no advice', (given) => {
	expect(asMediaUrl(given).advice).toBeUndefined();
});

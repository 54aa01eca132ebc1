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

import fc from 'fast-check';
import { whatsappText } from '../../../../nodes/shared/fields/whatsappText';
import { anyText } from '../../../support/arbitraries';
import { always } from '../../../support/properties';

const CODE = 'const a = **b** + __c__; // [x](y)\n# no heading\n- no list';

describe('Markdown goes out with the marks of WhatsApp', () => {
	test.each([
		['bold', 'This is **important**.', 'This is *important*.'],
		['bold with underscores', 'This is __important__.', 'This is *important*.'],
		['bold within a word', 'un**believ**able', 'un*believ*able'],
		['several', '**a** and **b**', '*a* and *b*'],
		['bold and italic', '***both***', '*_both_*'],
		['italic beside bold', '**bold** and *italic*', '*bold* and _italic_'],
		['italic in bold', '**very *much* so**', '*very _much_ so*'],
		['italic with underscores', '_italic_', '_italic_'],
		['strike', '~~gone~~', '~gone~'],
		['inline code', 'Type `**x**` or ``a ` b``', 'Type `**x**` or ``a ` b``'],
		['code', `\`\`\`js\n${CODE}\n\`\`\``, `\`\`\`\n${CODE}\n\`\`\``],
		['code between tildes', `~~~\n${CODE}\n~~~`, `\`\`\`\n${CODE}\n\`\`\``],
		['code that does not end', `\`\`\`\n${CODE}`, `\`\`\`\n${CODE}`],
		['a heading', '## Your order ##\nis **ready**', '*Your order*\nis *ready*'],
		['a heading in bold', '# **Your** order', '*Your order*'],
		['a list', '* one\n+ two\n- three\n  * **four**', '- one\n- two\n- three\n  - *four*'],
		['a numbered list', '1. **one**\n2. two', '1. *one*\n2. two'],
		['a quotation', '> **said**', '> *said*'],
		[
			'a link',
			'See [the shop](https://example.com/a_b_c).',
			'See the shop: https://example.com/a_b_c.',
		],
		['a link that is its text', '[https://a.b](https://a.b)', 'https://a.b'],
		['a link with brackets', '[a](https://a.b/c_(d))', 'a: https://a.b/c_(d)'],
		['a picture', '![Cat](https://a.b/cat.png)', 'Cat: https://a.b/cat.png'],
		['an address', '**At** <https://a.b/__c__>', '*At* https://a.b/__c__'],
		['a bold link', '**[Shop](https://a.b)**', '*Shop: https://a.b*'],
		['an escaped sign', '**5** \\* 3 \\_', '*5* * 3 _'],
		[
			'a table',
			'| Size | **Price** |\n|:--|--:|\n| S | 5 € |\n| M | **7 €** |\n\nAll in',
			'*Size | Price*\nS | 5 €\nM | *7 €*\n\nAll in',
		],
		['line ends of Windows', '**a**\r\n**b**', '*a*\r\n*b*'],
	])('%s', (_, markdown, text) => {
		expect(whatsappText(markdown)).toBe(text);
	});
});

describe('What is no Markdown stays as it is', () => {
	test.each([
		'',
		'Hello Ada, your order 4711 is ready.',
		'*bold*, _italic_, ~gone~ and `code` of WhatsApp',
		'2*3*4 = 24, 2 * 3 * 4 = 24, 2**3',
		'snake_case_name, __init, a__b__c',
		'**not closed',
		'** not bold **',
		'****',
		'---',
		'* * *',
		'~5 minutes, ~10 metres',
		'#1 of 3, #hashtag',
		'[in brackets] (and these)',
		'a | b',
		'C:\\Users\\Ada',
		'{{1}} costs 5 €',
		'```a **b** c```',
		'- one\n- two\n\n1. three',
	])('%j', (text) => {
		expect(whatsappText(text)).toBe(text);
	});
});

/** Pieces of Markdown in any order. */
const markdown = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'*',
				'**',
				'_',
				'__',
				'~~',
				'`',
				'```',
				'\n',
				'# ',
				'- ',
				'| ',
				'[',
				'](',
				')',
				' ',
				'\\',
			),
			fc.constantFrom('|--|', '<https://a.b>', '> ', '![', 'ä', '🎉'),
			anyText,
		),
	)
	.map((pieces) => pieces.join(''));

test('Whatever the text, no letter or digit of it is lost or moved', () => {
	// The language of a code block goes, and the row of dashes under a table's head.
	const words = (text: string) => text.replace(/^.*(?:`{3}|~{3}).*$/gm, '').match(/[\p{L}\p{N}]/gu);
	always(markdown, (text) => {
		expect(words(whatsappText(text))).toEqual(words(text));
	});
});

test.each([
	['asterisks', '*'.repeat(100_000)],
	['marks that open', '**a '.repeat(50_000)],
	['marks that open in turn', '**a _b ~~c '.repeat(20_000)],
	['marks that close', 'a** '.repeat(50_000)],
	['backticks', '`a ``b '.repeat(20_000)],
	['brackets', '['.repeat(100_000)],
	['links that do not end', '[a](b'.repeat(30_000)],
	['bars', '|'.repeat(100_000)],
	['dashes and bars', `a|\n${'-'.repeat(50_000)}${'|-'.repeat(20_000)}x`],
	['blanks', `# ${' '.repeat(100_000)}x`],
	['line breaks', '\n'.repeat(100_000)],
])('100,000 %s end', (_, text) => {
	expect(whatsappText(text).length).toBeGreaterThan(0);
});

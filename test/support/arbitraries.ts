import fc from 'fast-check';

/** What breaks programs that take text for bytes, headers, paths or templates. */
const TROUBLE = [
	...['\0', '\r\n', '\n', '\u2028', '"', "'", '\\', '/', '.', '..', '%2e', '%', '?', '#', ' '],
	...[
		'\ud800',
		'\udfff',
		'\u202e',
		'\u200f',
		'\ufeff',
		'\u0301',
		'😀',
		'👩‍👧',
		'报',
		'{{ 1 }}',
		'=',
		'--',
	],
];

/** Any text: every UTF-16 code unit, lone surrogates included, and often what breaks programs. */
export const anyText = fc.string({
	unit: fc.oneof(
		fc.constantFrom(...TROUBLE),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
		fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
	),
	maxLength: 40,
});

/** Any text without halves of characters, which are left out of what people read. */
export const anyWholeText = anyText.map((text) => text.replace(/\p{Surrogate}/gu, ''));

/** Any text that can be put into a template. */
export const anyTemplateText = anyWholeText.filter(
	(text) => text.trim() !== '' && !/[\n\r\t]| {5}/.test(text),
);

/** Any value that an expression may give in place of what was meant. */
export const anyValue = fc.jsonValue({ maxDepth: 2 });

/** What a phone number may look like, and what it cannot. */
export const anyNumber = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 441_000_000_000, max: 449_999_999_999 }) },
	{ weight: 2, arbitrary: fc.integer({ min: 1_000_000, max: 999_999_999_999_999 }) },
	{ weight: 2, arbitrary: fc.nat(10 ** 12).map((digits) => `+1 (0) ${digits} \u200f`) },
	{ weight: 2, arbitrary: anyText },
	{ weight: 1, arbitrary: anyValue },
);

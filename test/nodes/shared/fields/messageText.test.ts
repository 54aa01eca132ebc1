import { messageText } from '../../../../nodes/shared/fields/messageText';
import { optionalText, requiredText } from '../../../../nodes/shared/fields/text';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const LOOK = { name: 'text', displayName: 'Text', description: 'The message' };
const text = messageText(requiredText(LOOK), 10);
const caption = messageText(optionalText(LOOK), 10);
const read = async (parameters: object) => await text.read(itemWith({ ...parameters }));

test('A text goes out as it is', async () => {
	expect(await read({ text: '**a** _b_' })).toBe('**a** _b_');
});

test.each([
	['half an emoji at its end', 'Hi \ud83c', 'Hi '],
	['half an emoji at its beginning', '\udf89 Hi', ' Hi'],
	['the halves in the wrong order', 'a\udf89\ud83cb', 'ab'],
	['a whole one', 'Hi 🎉', 'Hi 🎉'],
])('Halves of characters are left out: %s', async (_, given, sent) => {
	expect(await read({ text: given })).toBe(sent);
});

test('A text of nothing but half a character is empty', async () => {
	expect(await refusalOf(async () => await read({ text: '\ud83c' }))).toMatch(/^Text is empty\./);
	expect(await caption.read(itemWith({ text: '\ud83c' }))).toBeUndefined();
});

describe('Markdown is converted', () => {
	test.each([
		['where people ask for it', { options: { convertMarkdown: true } }, '*a*'],
		['where an expression says so', { options: { convertMarkdown: 'TRUE' } }, '*a*'],
		['not where nobody does', { options: {} }, '**a**'],
		['for the tool of an AI agent', { convertMarkdown: true }, '*a*'],
		['not where its builder switches it off', { convertMarkdown: false }, '**a**'],
	])('%s', async (_, parameters, sent) => {
		expect(await read({ text: '**a**', ...parameters })).toBe(sent);
	});

	test('by default for a tool, in whose panel it shows, and nowhere else', () => {
		expect(text.properties.at(-1)).toMatchObject({
			name: 'convertMarkdown',
			default: true,
			displayOptions: { show: { '@tool': [true] } },
		});
		expect(text.options).toMatchObject([
			{ name: 'convertMarkdown', default: false, displayOptions: { hide: { '@tool': [true] } } },
		]);
	});
});

test('What is too long for a chat is refused with its length, also when it becomes so', async () => {
	expect(await refusalOf(async () => await read({ text: 'x'.repeat(11) }))).toContain(
		'has 11 characters; at most 10 are allowed',
	);
	expect(await read({ text: 'x'.repeat(10) })).toBe('x'.repeat(10));
});

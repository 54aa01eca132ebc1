import { refusalOf } from '../../../support/refusal';
import { asText } from '../../../../nodes/shared/values';

test.each([
	['text, as it is', ' Hello\n', ' Hello\n'],
	['a number', 42.5, '42.5'],
	['zero', 0, '0'],
	['yes', true, 'true'],
	['no', false, 'false'],
	['nothing', null, ''],
	['what is missing', undefined, ''],
])('An expression may give %s', (_, value, text) => {
	expect(asText(value, 'Caption')).toBe(text);
});

test.each([
	['an object', { a: 1 }],
	['a list', ['a', 'b']],
	['what is no number', Number.NaN],
	['a number without end', Number.POSITIVE_INFINITY],
	['a date', new Date(0)],
	['a big integer', 9126n],
])('What is no text is refused in words: %s', async (_, value) => {
	expect(await refusalOf(() => asText(value, 'Caption'))).toMatch(
		/^Caption ".+" is not text\. Point the expression at one text value, not at a whole object or list; write a date with \.format\("dd\.MM\.yyyy"\)$/,
	);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
	'A refusal shows what was given, also where JSON has no word for it: %d',
	async (value) => {
		expect(await refusalOf(() => asText(value, 'Caption'))).toContain(`Caption "${value}" is not`);
	},
);

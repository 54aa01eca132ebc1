import { refusalOf } from '../../support/refusal';
import { asWholeNumber } from '../../../nodes/shared/values';

const rule = { field: 'Limit', least: 1, fallback: 50, hint: 'Correct it' };

test.each([
	['a number', 7, 7],
	['digits as text', '7', 7],
	['digits with blanks around them', ' 7 ', 7],
	['the least', 1, 1],
	['the most', 9, 9],
	['an empty text', '', 50],
	['a blank text', ' ', 50],
	['nothing', undefined, 50],
	['null', null, 50],
])('%s is read', (_, value, number) => {
	expect(asWholeNumber(value, { ...rule, most: 9 })).toBe(number);
});

test('Nothing may stand for what is left out', () => {
	expect(asWholeNumber('', { ...rule, fallback: undefined })).toBeUndefined();
});

test.each([[0], [-1], [10], [1.5], [NaN], ['many'], [true], [[7]], [{}]])(
	'%j is refused',
	async (value) => {
		expect(await refusalOf(() => asWholeNumber(value, { ...rule, most: 9 }))).toMatch(
			/^Limit ".*" is not a whole number from 1 to 9\. Correct it$/,
		);
	},
);

test('Without an upper bound, none is named', async () => {
	expect(asWholeNumber(1e15, rule)).toBe(1e15);
	expect(await refusalOf(() => asWholeNumber(0, rule))).toBe(
		'Limit "0" is not a whole number from 1. Correct it',
	);
});

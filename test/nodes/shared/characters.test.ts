import fc from 'fast-check';
import { shorten, wholeCharacters } from '../../../nodes/shared/characters';
import { InputError } from '../../../nodes/shared/inputError';
import { anyText } from '../../support/arbitraries';
import { always } from '../../support/properties';

const FAMILY = '👩‍👩‍👧';

describe('A text that is too long is cut between characters', () => {
	test.each([
		['nothing', '', 3, ''],
		['a text that fits', 'abc', 3, 'abc'],
		['letters', 'abcd', 3, 'abc…'],
		['an emoji at the end', 'ab🎉d', 3, 'ab…'],
		['an emoji that just fits', 'a🎉d', 3, 'a🎉…'],
		['an emoji with a tone of skin', 'a👍🏽d', 3, 'a…'],
		['a family', `ab${FAMILY}d`, 8, 'ab…'],
		['a flag', 'a🇬🇧d', 4, 'a…'],
		['a letter and its accent', 'cafe\u0301s', 4, 'caf…'],
		['a line break of Windows', 'abc\r\nd', 4, 'abc…'],
		['a character that is too long alone', FAMILY, 3, '…'],
	])('%s', (_, text, most, shortened) => {
		expect(shorten(text, most)).toBe(shortened);
	});

	test('Whatever it is, it begins like the text and is no longer than asked', () => {
		always(anyText, fc.nat(50), (text, most) => {
			const shortened = shorten(text, most);
			if (shortened === text) return;
			const kept = shortened.slice(0, -1);
			expect(shortened.endsWith('…')).toBe(true);
			expect(text.startsWith(kept)).toBe(true);
			expect(kept.length).toBeLessThanOrEqual(most);
		});
	});

	test('Only its beginning is looked at', () => {
		expect(shorten('a'.repeat(2 ** 28), 3)).toBe('aaa…');
	});
});

describe('Half a character is left out', () => {
	test.each([
		['the first half of an emoji', 'Party \ud83c', 'Party '],
		['the second half', '\udf89 party', ' party'],
		['halves in the wrong order', 'a\udf89\ud83cb', 'ab'],
		['a whole one beside it', '🎉\ud83c🎉', '🎉🎉'],
		['a whole text', `Grüße ${FAMILY}`, `Grüße ${FAMILY}`],
	])('%s', (_, text, whole) => {
		expect(wholeCharacters(text)).toBe(whole);
	});
});

test('A value in a message is cut between characters', () => {
	const value = `${'a'.repeat(79)}🎉b`;
	const { message } = new InputError({ field: 'Text', value, reason: 'is odd', hint: '' });
	expect(message).toBe(`Text "${'a'.repeat(79)}…" is odd`);
});

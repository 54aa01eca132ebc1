import { optionalText, requiredText } from '../../../../nodes/shared/fields/text';
import { checkLength, countCharacters } from '../../../../nodes/shared/fields/textLength';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

test.each([
	['', 0],
	['Hello', 5],
	['Grüße', 5],
	['你好', 2],
	['😀😀', 2],
	['a😀b', 3],
	// Half an emoji counts as one character, wherever it stands.
	['\ud83d', 1],
	['\ude00\ud83d', 2],
	['\ud83d\ud83d\ude00', 2],
])('%j has %d characters, as Array.from counts them', (text, length) => {
	expect(countCharacters(text)).toBe(length);
	expect(Array.from(text)).toHaveLength(length);
});

test.each(['a', 'ü', '😀'])('A text of exactly the limit is taken, in characters %s', (letter) => {
	expect(() => {
		checkLength(letter.repeat(1024), 'Caption', 1024);
	}).not.toThrow();
});

test.each(['a', 'ü', '😀'])(
	'One more is refused with its length, in characters %s',
	async (letter) => {
		const refusal = await refusalOf(() => {
			checkLength(letter.repeat(1025), 'Caption', 1024);
		});
		expect(refusal).toContain(' has 1,025 characters; at most 1,024 are allowed. Shorten it');
	},
);

const look = { name: 'text', displayName: 'Text', description: 'A text' };

// Array.from throws "Invalid array length" for a text of this length.
const HUGE = 'a'.repeat(120 * 1024 * 1024);

test.each([requiredText, optionalText])(
	'Without a limit, a text of any length is read',
	(field) => {
		expect(field(look).read(itemWith({ text: HUGE }))).toBe(HUGE);
	},
);

test('With a limit, a text of any length is refused in words', async () => {
	const field = requiredText({ ...look, maxLength: 4096 });
	expect(await refusalOf(() => field.read(itemWith({ text: HUGE })))).toBe(
		`Text "${'a'.repeat(80)}…" has 125,829,120 characters; at most 4,096 are allowed. Shorten it`,
	);
});

import { putBetweenMarks } from '../../../bench/report/targets';

const BEGIN = '<!-- Made by npm run bench -->';
const END = '<!-- End of what npm run bench made -->';

test('A text takes the place of what stood between the marks', () => {
	const page = `before\n${BEGIN}\nold\n${END}\nafter`;
	expect(putBetweenMarks(page, 'new')).toBe(`before\n${BEGIN}\n\nnew\n\n${END}\nafter`);
});

test.each(['', BEGIN, `${END}${BEGIN}`])('A page without both marks is refused: "%s"', (page) => {
	expect(() => putBetweenMarks(page, 'new')).toThrow(
		'docs/speed.md has lost the marks of the bench',
	);
});

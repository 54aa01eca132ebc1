import { putIntoReadme } from '../../../bench/report/readme';

const BEGIN = '<!-- Made by npm run bench -->';
const END = '<!-- End of what npm run bench made -->';

test('A text takes the place of what stood between the marks', () => {
	const readme = `before\n${BEGIN}\nold\n${END}\nafter`;
	expect(putIntoReadme(readme, 'new')).toBe(`before\n${BEGIN}\n\nnew\n\n${END}\nafter`);
});

test.each(['', BEGIN, `${END}${BEGIN}`])(
	'A README without both marks is refused: "%s"',
	(readme) => {
		expect(() => putIntoReadme(readme, 'new')).toThrow('README.md has lost the marks of the bench');
	},
);

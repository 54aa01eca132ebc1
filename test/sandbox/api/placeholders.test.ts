import { fillPlaceholders, placeholderCount } from '../../../sandbox/api/placeholders';

it.each([
	['Hi {{1}}, order {{2}}', 2],
	['Hi {{ 1 }}', 1],
	['{{1}} {{1}}', 1],
	['Hi {{name}}', 0],
	['Hi', 0],
])('%j takes %i values', (text, count) => {
	expect(placeholderCount(text)).toBe(count);
});

it.each([
	['Hi {{1}}, order {{2}}, {{1}}', ['Ada', 'A-17'], 'Hi Ada, order A-17, Ada'],
	['Hi {{ 1 }}', ['Ada'], 'Hi Ada'],
	['Hi {{1}}, order {{2}}', ['$& {{2}}'], 'Hi $& {{2}}, order {{2}}'],
])('%j with %j becomes %j', (text, values, filled) => {
	expect(fillPlaceholders(text, values)).toBe(filled);
});

import { ratio, summarise } from '../../bench/statistics';

test.each([
	{ values: [5], median: 5, low: 5, high: 5 },
	{ values: [9, 1, 4], median: 4, low: 1, high: 9 },
	{ values: [8, 2, 4, 6], median: 5, low: 2, high: 8 },
])('The median of $values is $median, between $low and $high', ({ values, ...summary }) => {
	expect(summarise(values)).toEqual(summary);
});

test('A ratio compares what was measured in the same round', () => {
	expect(ratio([2, 20, 9], [1, 10, 3])).toEqual({ median: 2, low: 2, high: 3 });
});

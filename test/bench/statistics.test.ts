import { percentile, ratio, summarise } from '../../bench/statistics';

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

test.each([
	{ values: [7], share: 0.95, value: 7 },
	{ values: [4, 1, 3, 2], share: 0.5, value: 2 },
	{ values: Array.from({ length: 100 }, (_, index) => 100 - index), share: 0.95, value: 95 },
	{ values: [1, 2, 3], share: 1, value: 3 },
	{ values: [1, 2, 3], share: 0, value: 1 },
])('$share of the values do not exceed $value', ({ values, share, value }) => {
	expect(percentile(values, share)).toBe(value);
});

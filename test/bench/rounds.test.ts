import { interleave } from '../../bench/rounds';

test('Subjects take turns, and each round begins with another one', async () => {
	const order: string[] = [];
	const readings = await interleave(['a', 'b', 'c'], 3, async (subject) => order.push(subject));
	expect(order.join('')).toBe('abcbcacab');
	expect([...readings.keys()]).toEqual(['a', 'b', 'c']);
	expect(readings.get('a')).toEqual([1, 6, 8]);
});

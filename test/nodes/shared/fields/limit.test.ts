import { readLimit } from '../../../../nodes/shared/fields/limit';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

test.each([
	['nothing is set', {}, 50],
	['a limit', { returnAll: false, limit: 7 }, 7],
	['a limit as text', { limit: '7' }, 7],
	['all', { returnAll: true, limit: 7 }, Infinity],
	['all, as an agent says it', { returnAll: 'true' }, Infinity],
	['all, as a spreadsheet says it', { returnAll: 'TRUE' }, Infinity],
])('%s', (_, parameters, limit) => {
	expect(readLimit(itemWith(parameters))).toBe(limit);
});

test.each([[0], [-1], [1.5], ['many'], [{}]])('a limit of %j is refused', async (limit) => {
	expect(await refusalOf(async () => readLimit(itemWith({ limit })))).toMatch(
		/^Limit ".*" is not a whole number from 1\. Correct it, or switch on Return All$/,
	);
});

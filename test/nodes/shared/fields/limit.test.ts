import { limit } from '../../../../nodes/shared/fields/limit';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

test.each([
	['nothing is set', {}, 50],
	['a limit', { returnAll: false, limit: 7 }, 7],
	['a limit as text', { limit: '7' }, 7],
	['all', { returnAll: true, limit: 7 }, Infinity],
	['all, as an agent says it', { returnAll: 'true' }, Infinity],
	['all, as a spreadsheet says it', { returnAll: 'TRUE' }, Infinity],
])('%s', async (_, parameters, most) => {
	expect(await limit.read(itemWith(parameters))).toBe(most);
});

test.each([[0], [-1], [1.5], ['many'], [{}]])('a limit of %j is refused', async (given) => {
	expect(await refusalOf(async () => await limit.read(itemWith({ limit: given })))).toMatch(
		/^Limit ".*" is not a whole number from 1\. Correct it, or switch on Return All$/,
	);
});

test.each(['yes', 1, 'all', {}])(
	'%j for Return All is refused, and does not mean no',
	async (returnAll) => {
		expect(await refusalOf(async () => await limit.read(itemWith({ returnAll })))).toMatch(
			/^Return All ".*" is neither true nor false\./,
		);
	},
);

import { options } from '../../../../nodes/shared/fields/options';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const read = async (given: object) => await options.read(itemWith({ options: given }));
const USUAL = { batching: { size: 1, interval: 0 }, maxRetries: 3, timeout: undefined };

test.each([
	['no option', {}],
	['blank options', { timeout: '', maxRetries: ' ' }],
	['options from expressions that gave nothing', { timeout: null, maxRetries: undefined }],
	['no batch', { batching: {} }],
	['a blank batch', { batching: { batch: { batchSize: '', batchInterval: null } } }],
])(
	'%s: one item at a time, three retries, and the timeout that fits the request',
	async (_, given) => {
		expect(await read(given)).toEqual(USUAL);
	},
);

test('Options are read', async () => {
	const batching = { batch: { batchSize: '3', batchInterval: 10 } };
	expect(await read({ timeout: 1000, maxRetries: '0', batching })).toEqual({
		batching: { size: 3, interval: 10 },
		maxRetries: 0,
		timeout: 1000,
	});
});

// Node's timers cut what is longer to a millisecond: each message would be given up at once.
test('No time is longer than a timer can be', async () => {
	expect((await read({ timeout: 2_147_483_647 })).timeout).toBe(2_147_483_647);
	expect(await refusalOf(async () => await read({ timeout: 2_147_483_648 }))).toBe(
		'Timeout (Ms) "2147483648" is not a whole number from 1 to 2147483647. Correct it, or check the expression',
	);
	const batching = { batch: { batchInterval: 2_147_483_648 } };
	expect(await refusalOf(async () => await read({ batching }))).toBe(
		'Batch Interval (Ms) "2147483648" is not a whole number from 0 to 2147483647. Correct it, or check the expression',
	);
});

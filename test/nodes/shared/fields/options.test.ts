import { readBatching, readPatience } from '../../../../nodes/shared/fields/options';
import { itemWith } from '../../../support/items';
import { refusalOf } from '../../../support/refusal';

const patience = (options: object) => readPatience(itemWith({ options }));
const batching = (batch: object) => readBatching(itemWith({ options: { batching: { batch } } }));

test.each([
	['no option', {}],
	['blank options', { timeout: '', maxRetries: ' ' }],
	['options from expressions that gave nothing', { timeout: null, maxRetries: undefined }],
])('%s: three retries, and the timeout that fits the request', (_, options) => {
	expect(patience(options)).toEqual({ maxRetries: 3, timeout: undefined });
});

test('Options are read', () => {
	expect(patience({ timeout: 1000, maxRetries: '0' })).toEqual({ maxRetries: 0, timeout: 1000 });
});

test.each([
	['no batching', {}, { size: 1, interval: 0 }],
	['blank batching', { batchSize: '', batchInterval: null }, { size: 1, interval: 0 }],
	['a batching', { batchSize: '3', batchInterval: 10 }, { size: 3, interval: 10 }],
])('%s is read', (_, batch, expected) => {
	expect(batching(batch)).toEqual(expected);
});

// Node's timers cut what is longer to a millisecond: each message would be given up at once.
test('No time is longer than a timer can be', async () => {
	expect(patience({ timeout: 2_147_483_647 }).timeout).toBe(2_147_483_647);
	expect(await refusalOf(() => patience({ timeout: 2_147_483_648 }))).toBe(
		'Timeout "2147483648" is not a whole number from 1 to 2147483647. Correct it under Options',
	);
	expect(await refusalOf(() => batching({ batchInterval: 2_147_483_648 }))).toBe(
		'Batch Interval "2147483648" is not a whole number from 0 to 2147483647. Correct it under Options',
	);
});

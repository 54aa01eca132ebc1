import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { marksOf } from '../../../../../../nodes/shared/engine/once/key/marks';
import { SharedRow } from '../../../../../support/sharedRow';

/** The marks of a node, as one worker writes them, whose writes take so many milliseconds. */
function worker(row: SharedRow, latency = 0) {
	const way = { latency: () => latency };
	const helpers: Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'> =
		{
			checkProcessedAndRecord: async (items, _scope, options) =>
				await row.check(items, options, way),
			removeProcessed: async (items) => await row.remove(items, way),
		};
	const id = randomUUID();
	// As much of n8n's context as the marks of a node need.
	return marksOf({
		helpers,
		getWorkflow: () => ({ id }),
		getNode: () => ({ id }),
	} as unknown as IExecuteFunctions);
}

const names = Array.from({ length: 20 }, (_, index) => `mark ${index}`);

test('What one process writes at once stands, and so does what it takes away', async () => {
	const row = new SharedRow();
	const marks = worker(row, 2);
	await Promise.all(names.map(async (name) => await marks.add([name])));
	expect(row.size).toBe(20);
	await Promise.all(names.slice(5).map(async (name) => await marks.remove([name])));
	expect(row.size).toBe(5);
});

test('A mark that stood before is told from a new one', async () => {
	const marks = worker(new SharedRow());
	expect([...(await marks.add(['a']))]).toEqual([]);
	expect([...(await marks.add(['a', 'b']))]).toEqual(['a']);
});

test('Two workers that make the row at once: the one that comes too late tries again', async () => {
	const row = new SharedRow();
	await Promise.all([worker(row, 5).add(['a']), worker(row, 5).add(['b'])]);
	expect(row.size).toBe(2);
});

test('A mark that is kept is set anew with the next write, where another worker has undone it', async () => {
	const row = new SharedRow();
	const marks = worker(row);
	await marks.add(['a']);
	marks.keep(['a']);
	await worker(row).remove(['a']);
	expect([...(await marks.add(['b']))]).toEqual([]);
	expect(row.size).toBe(2);
});

test('Where the database is away, that is said after a few tries', async () => {
	const row = new SharedRow();
	row.isAway = true;
	await expect(worker(row).add(['a'])).rejects.toThrow('ECONNREFUSED');
	await expect(worker(row).remove(['a'])).rejects.toThrow('ECONNREFUSED');
});

test('Of more than 30,000 marks the oldest are forgotten: three for each of 10,000 keys', async () => {
	const row = new SharedRow();
	const marks = worker(row);
	await marks.add(Array.from({ length: 30_000 }, (_, index) => `mark ${index}`));
	await marks.add(['new']);
	expect(row.size).toBe(30_000);
	expect([...(await marks.add(['mark 0', 'new']))]).toEqual(['new']);
});

/**
 * Runs a task for each index from 0, so many at a time. The next ones start when all of these are
 * done.
 * @param size tasks at a time; 1 means strictly one after another
 * @param proceed asked before each batch after the first, with what the one before gave; false ends
 * the run
 * @returns what the tasks gave, in the order of the indexes, as far as the run went
 */
export async function runInBatches<Result>(
	count: number,
	size: number,
	task: (index: number) => Promise<Result>,
	proceed: (latest: readonly Result[]) => Promise<boolean>,
): Promise<Result[]> {
	const results: Result[] = [];
	let latest: Result[] = [];
	while (results.length < count) {
		if (results.length > 0 && !(await proceed(latest))) break;
		const start = results.length;
		const length = Math.min(size, count - start);
		const batch = Array.from({ length }, async (_, step) => await task(start + step));
		latest = await Promise.all(batch);
		results.push(...latest);
	}
	return results;
}

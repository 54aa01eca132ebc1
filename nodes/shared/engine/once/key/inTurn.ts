/** The last task of each queue; it never rejects. */
const last = new Map<string, Promise<unknown>>();

/** Runs the tasks of one name strictly one after another, in the order in which they came. */
export async function inTurn<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
	const running = (last.get(name) ?? Promise.resolve()).then(task);
	const over = running.then(
		() => undefined,
		() => undefined,
	);
	last.set(name, over);
	try {
		return await running;
	} finally {
		// Names are as many as there are keys, so that one nobody waits for must not stay.
		if (last.get(name) === over) last.delete(name);
	}
}

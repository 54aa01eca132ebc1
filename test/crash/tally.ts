/** What the server received in one run with several kills. */
export interface Tally {
	kills: number;
	deliveries: number;
	/** Recipients who got nothing. */
	lost: number;
	/** Deliveries to someone who had the message already. */
	repeated: number;
	/** The most deliveries that went to one recipient. */
	mostPerRecipient: number;
	/** The most repeats that followed one kill. */
	mostAfterOneKill: number;
	/** Whether the repeats after each kill were all of one batch. */
	repeatsStayInBatch: boolean;
}

/**
 * Counts a run.
 * @param attempts recipients in order of delivery, up to the first kill, then up to the second, …
 * @param batchSize of the workflow; the whole list for a workflow without a loop
 */
export function tally(
	attempts: readonly (readonly string[])[],
	people: readonly string[],
	batchSize: number,
): Tally {
	const received = new Map<string, number>();
	let mostAfterOneKill = 0;
	let repeatsStayInBatch = true;
	for (const attempt of attempts) {
		const repeats = attempt.filter((recipient) => received.has(recipient));
		const batches = new Set(repeats.map((one) => Math.floor(people.indexOf(one) / batchSize)));
		if (batches.size > 1) repeatsStayInBatch = false;
		mostAfterOneKill = Math.max(mostAfterOneKill, repeats.length);
		for (const one of attempt) received.set(one, (received.get(one) ?? 0) + 1);
	}
	const deliveries = attempts.flat().length;
	return {
		kills: attempts.length - 1,
		deliveries,
		lost: people.filter((one) => !received.has(one)).length,
		repeated: deliveries - received.size,
		mostPerRecipient: Math.max(...received.values()),
		mostAfterOneKill,
		repeatsStayInBatch,
	};
}

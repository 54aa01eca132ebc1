/** A message that must arrive. */
export interface Message {
	/** Digits of the recipient, who gets this one message. */
	phone: string;
	/** Hash of its file. */
	file: string;
}

/** What became of the messages so far. */
export interface Account {
	deliveries: number;
	/** Messages that arrived exactly once. */
	once: number;
	/** Deliveries of a message that had arrived before. */
	repeats: number;
	/** The most copies of one message. */
	mostCopies: number;
	/** Messages that did not arrive, in an execution that n8n shows as failed. */
	reported: number;
	/** Messages that did not arrive, and nothing says so. */
	lost: number;
	/** Deliveries with another file than the one that was meant. */
	wrongFiles: number;
}

/**
 * Accounts for every message.
 * @param delivered in order of arrival
 * @param failed recipients in executions that n8n shows as failed
 */
export function account(
	messages: readonly Message[],
	delivered: readonly Message[],
	failed: ReadonlySet<string>,
): Account {
	const copies = new Map(messages.map(({ phone }) => [phone, 0]));
	for (const { phone } of delivered) copies.set(phone, (copies.get(phone) ?? 0) + 1);
	const missing = messages.filter(({ phone }) => copies.get(phone) === 0);
	const reported = missing.filter(({ phone }) => failed.has(phone)).length;
	const files = new Map(messages.map(({ phone, file }) => [phone, file]));
	const counts = [...copies.values()];
	return {
		deliveries: delivered.length,
		once: counts.filter((count) => count === 1).length,
		repeats: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
		mostCopies: Math.max(...counts),
		reported,
		lost: missing.length - reported,
		wrongFiles: delivered.filter(({ phone, file }) => files.get(phone) !== file).length,
	};
}

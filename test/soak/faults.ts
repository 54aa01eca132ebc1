import { createHash } from 'node:crypto';

/** What the server does to an item instead of taking it at once. */
export interface Fault {
	kind: 'busy' | 'away' | 'broken' | 'reset' | 'cut' | 'refused' | 'unreadable';
	/** How many tries of the item meet it. */
	times: number;
	/** Whether the message is delivered all the same, for kinds that leave it open. */
	isDelivered: boolean;
}

const KINDS = ['busy', 'away', 'broken', 'reset', 'cut', 'refused', 'unreadable'] as const;

/** Faults per item. */
const SHARE = 0.05;

/**
 * The fault that an item meets, the same for client and server: 429 or 503 with a wait of no time, 500,
 * a reset after the body or in it, 422, an answer that cannot be read. Most items meet none.
 */
export function faultOf(seed: string, item: number): Fault | undefined {
	const random = createHash('sha256').update(`${seed} ${item}`).digest();
	if (random.readUInt32LE(0) >= SHARE * 2 ** 32) return undefined;
	const kind = KINDS[random.readUInt32LE(4) % KINDS.length] ?? 'busy';
	const isOpen = ['broken', 'reset', 'unreadable'].includes(kind);
	return {
		kind,
		times: 1 + (random.readUInt8(8) % 5),
		isDelivered: isOpen && random.readUInt8(9) < 128,
	};
}

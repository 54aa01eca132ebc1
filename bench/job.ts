/** Who is measured; the names that the tables show. */
export const CONTESTANTS = {
	lancepilot: 'Lancepilot node',
	withoutLedger: 'Lancepilot node, ledger off',
	httpRequest: 'HTTP Request node',
	barePipe: 'bare `http.request` pipe (floor)',
	helperLoop: 'the loop that does the same (floor)',
} as const;

export type Contestant = keyof typeof CONTESTANTS;

/** What one contestant does once. */
export interface Job {
	contestant: Contestant;
	/** Bytes of the file that each item uploads; left out for texts. */
	fileSize?: number;
	/** Messages to send. */
	items: number;
	/** Messages under way at the same time. */
	batchSize: number;
	/** Milliseconds that the server waits with its answer. */
	delay: number;
	/** Whether the garbage collector runs all the time, so that only what is in use counts. */
	isCollected?: boolean;
}

/** What it took. */
export interface Reading {
	/** Milliseconds from start to end. */
	time: number;
	/** Milliseconds of processor time of the whole process, garbage collection included. */
	cpu: number;
	/** Bytes of the heap that the output holds. */
	heap: number;
	/** Bytes of resident memory at the peak, over what the process had before. */
	peak: number;
}

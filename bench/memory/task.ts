import type { CONTESTANTS } from './contestants';
import type { Memory } from './peak';

/** What a contestant's process is told. */
export interface Task {
	contestant: keyof typeof CONTESTANTS;
	/** How often the file is sent. */
	times: number;
	url: string;
	/** Path of the file. */
	file: string;
	/** Whether the garbage collector runs all the time, so that only what is still in use counts. */
	isCollected: boolean;
}

/** What it tells in return. */
export interface Report {
	peak: Memory;
	/** Bytes that the server counted, by upload. */
	received: number[];
}

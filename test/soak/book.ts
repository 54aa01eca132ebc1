import { createHash } from 'node:crypto';

/** What the server knows of an item. */
export interface Entry {
	/** Requests that came. */
	requests: number;
	/** Messages that were delivered; more than one is what must never be. */
	delivered: number;
	/** Hash of what was delivered. */
	content?: string;
}

/** What the server knows, by item. */
export type Book = Partial<Record<number, Entry>>;

/** What the two processes say to each other. */
export type FromServer = { url: string } | { book: Book };

/** The recipient of item 0; every item has a recipient of its own. */
export const FIRST_RECIPIENT = 442_000_000_000;

/** Tells contents apart. */
export const hashOf = (content: Buffer | string) =>
	createHash('sha256').update(content).digest('base64url');

import type { IDataObject } from 'n8n-workflow';
import type { Failure } from './failure';

/** What became of one message that may not be sent again. */
export type Entry = { sent: unknown } | { uncertain: Failure };

/** Entries by fingerprint; several where items of one run are alike. */
type Page = Record<string, Entry[]>;

/** Records larger than this, in characters of JSON, are kept as a plain yes. */
export const LARGEST_RECORD = 16_384;

/** Explanations larger than that are cut to so many characters. */
const LARGEST_DESCRIPTION = 1000;

const KEY = 'sentMessages';

function pageOf(context: IDataObject, runIndex: number): Page {
	// Only this file writes the key; what n8n stored and gave back is what was put there.
	const book = (context[KEY] ??= {}) as Partial<Record<string, Page>>;
	return (book[runIndex] ??= {});
}

/** What a service says may be as long as it likes; what is kept of an item may not. */
function bounded(entry: Entry): Entry {
	const kept = 'sent' in entry ? entry.sent : entry.uncertain;
	if (JSON.stringify(kept ?? null).length <= LARGEST_RECORD) return entry;
	if ('sent' in entry) return { sent: {} };
	const description = `${entry.uncertain.description.slice(0, LARGEST_DESCRIPTION)}…`;
	return { uncertain: { ...entry.uncertain, description } };
}

/**
 * Remembers, within one execution, what a node has sent. Retry On Fail and the Retry button run the
 * node again for all items; n8n keeps a node's context between these runs, and the ledger lives there.
 */
export class Ledger {
	readonly #context: IDataObject;

	readonly #runIndex: number;

	/** What earlier tries of this run left, minus what this try has met again. */
	readonly #earlier: Page;

	/** @param context the node's own context, `getContext('node')` */
	constructor(context: IDataObject, runIndex: number) {
		this.#context = context;
		this.#runIndex = runIndex;
		this.#earlier = structuredClone(pageOf(context, runIndex));
	}

	/** The entry of an earlier try for such a message, each one given once. */
	recall(fingerprint: string): Entry | undefined {
		return this.#earlier[fingerprint]?.shift();
	}

	/** Keeps what became of a message. */
	record(fingerprint: string, entry: Entry): void {
		const page = pageOf(this.#context, this.#runIndex);
		(page[fingerprint] ??= []).push(bounded(entry));
	}

	/** Forgets this run, once nothing will ask again. */
	close(): void {
		// Only this file writes the key.
		const book = this.#context[KEY] as Record<string, Page>;
		Reflect.deleteProperty(book, this.#runIndex);
		if (Object.keys(book).length === 0) Reflect.deleteProperty(this.#context, KEY);
	}
}

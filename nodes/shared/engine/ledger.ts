import type { IDataObject } from 'n8n-workflow';
import type { Failure } from './failure';

/** What became of one message that may not be sent again. */
export type Entry = { sent: unknown } | { uncertain: Failure };

/** Fingerprints by which a message is known again. */
export interface MessageKey {
	/** Of the input item, in its place. */
	item: string;
	/** Of the request that it became. */
	request: string;
}

/** An entry as it is stored. */
type Kept = MessageKey & Entry;

/** Records larger than this, in characters of JSON, are kept as a plain yes. */
export const LARGEST_RECORD = 16_384;

/** Explanations larger than that are cut to so many characters. */
const LARGEST_DESCRIPTION = 1000;

const KEY = 'sentMessages';

function pageOf(context: IDataObject, runIndex: number): Kept[] {
	// Only this file writes the key; what n8n stored and gave back is what was put there.
	const book = (context[KEY] ??= {}) as Partial<Record<string, Kept[]>>;
	return (book[runIndex] ??= []);
}

/** What a service says may be as long as it likes; what is kept of an item may not. */
function bounded(entry: Entry): Entry {
	const kept = 'sent' in entry ? entry.sent : entry.uncertain;
	if (JSON.stringify(kept ?? null).length <= LARGEST_RECORD) return entry;
	if ('sent' in entry) return { sent: {} };
	const description = `${entry.uncertain.description.slice(0, LARGEST_DESCRIPTION)}…`;
	return { uncertain: { ...entry.uncertain, description } };
}

/** Entries by one of their fingerprints, in the order in which they were made. */
function by(key: keyof MessageKey, entries: readonly Kept[]): Map<string, Kept[]> {
	const groups = new Map<string, Kept[]>();
	for (const entry of entries) {
		const group = groups.get(entry[key]);
		if (group) group.push(entry);
		else groups.set(entry[key], [entry]);
	}
	return groups;
}

/**
 * Remembers, within one execution, what a node has sent. Retry On Fail and the Retry button run the
 * node again for all items; n8n keeps a node's context between these runs, and the ledger lives there.
 */
export class Ledger {
	readonly #context: IDataObject;

	readonly #runIndex: number;

	/** What earlier tries of this run left, minus what this try has met again. */
	readonly #open: Set<Kept>;

	readonly #byItem: Map<string, Kept[]>;

	readonly #byRequest: Map<string, Kept[]>;

	/** @param context the node's own context, `getContext('node')` */
	constructor(context: IDataObject, runIndex: number) {
		this.#context = context;
		this.#runIndex = runIndex;
		const earlier = structuredClone(pageOf(context, runIndex));
		this.#open = new Set(earlier);
		this.#byItem = by('item', earlier);
		this.#byRequest = by('request', earlier);
	}

	/** The entry of an earlier try for the same item, whatever its expressions give now. */
	recallItem(item: string): Entry | undefined {
		return this.#take(this.#byItem.get(item));
	}

	/** An entry of an earlier try for the same request, each one given once: should the node have changed. */
	recallRequest(request: string): Entry | undefined {
		return this.#take(this.#byRequest.get(request));
	}

	/** Keeps what became of a message. */
	record(key: MessageKey, entry: Entry): void {
		pageOf(this.#context, this.#runIndex).push({ ...key, ...bounded(entry) });
	}

	/** Forgets this run, once nothing will ask again. */
	close(): void {
		// Only this file writes the key.
		const book = this.#context[KEY] as Record<string, Kept[]>;
		Reflect.deleteProperty(book, this.#runIndex);
		if (Object.keys(book).length === 0) Reflect.deleteProperty(this.#context, KEY);
	}

	#take(entries: Kept[] = []): Entry | undefined {
		// What was given by its other fingerprint is passed over, once.
		while (entries[0] && !this.#open.has(entries[0])) entries.shift();
		const entry = entries.shift();
		if (entry) this.#open.delete(entry);
		return entry;
	}
}

import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../outcome/failure';

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

/** Entries by the run of the node that they belong to. */
type Book = Partial<Record<string, Kept[]>>;

function bookOf(context: IDataObject): Book {
	// Only this file writes the key; what n8n stored and gave back is what was put there.
	return (context[KEY] ??= {}) as Book;
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

	/** What this try may forget: what it found of its run, and what it recorded. */
	readonly #own: Set<Kept>;

	/** What earlier tries left, minus what this try has met again. */
	readonly #open: Set<Kept>;

	readonly #byItem: Map<string, Kept[]>;

	readonly #byRequest: Map<string, Kept[]>;

	/**
	 * @param context the node's own context, `getContext('node')`
	 * @param isTool whether an AI agent calls the node: n8n then counts each try as another run, so that
	 * what any run left in doubt is recalled
	 */
	constructor(context: IDataObject, runIndex: number, isTool: boolean) {
		this.#context = context;
		this.#runIndex = runIndex;
		const book = bookOf(context);
		const ofThisRun = book[runIndex] ?? [];
		const earlier = isTool ? Object.values(book).flatMap((page) => page ?? []) : ofThisRun;
		this.#own = new Set(ofThisRun);
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
		const kept = { ...key, ...bounded(entry) };
		this.#own.add(kept);
		(bookOf(this.#context)[this.#runIndex] ??= []).push(kept);
	}

	/**
	 * Forgets this run, once nothing will ask again. Calls of an AI agent can share a run: what another
	 * one recorded stays.
	 */
	close(): void {
		const book = bookOf(this.#context);
		const others = (book[this.#runIndex] ?? []).filter((entry) => !this.#own.has(entry));
		if (others.length > 0) book[this.#runIndex] = others;
		else Reflect.deleteProperty(book, this.#runIndex);
		if (Object.keys(book).length === 0) Reflect.deleteProperty(this.#context, KEY);
	}

	#take(entries: Kept[] = []): Entry | undefined {
		// What was given by its other fingerprint is passed over, once.
		while (entries[0] && !this.#open.has(entries[0])) entries.shift();
		const entry = entries.shift();
		if (!entry) return undefined;
		this.#open.delete(entry);
		// A copy, since it goes out as an item.
		return structuredClone(entry);
	}
}

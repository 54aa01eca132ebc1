import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../outcome/failure';

/** What became of one message that may not be sent again. */
export type Entry = { sent: unknown } | { doubt: Failure };

/** Records larger than this, in characters of JSON, are kept as a plain yes. */
export const LARGEST_RECORD = 16_384;

const KEY = 'sentMessages';

/** What one run of the node leaves. */
interface Page {
	/** The execution that ran the node last, and how often it did: the Retry button starts another one. */
	execution?: string;
	tries: number;
	/** By what the messages are known by. */
	entries: Record<string, Entry>;
}

/** Pages by the run of the node that they belong to. */
type Book = Partial<Record<string, Page>>;

/** The pages of a node; empty ones where it left none, which nothing then adds to its context. */
function bookOf(context: IDataObject): Book {
	// Only this file writes the key; what n8n stored and gave back is what was put there.
	return (context[KEY] ?? {}) as Book;
}

/** How n8n runs the node. */
interface NodeCall {
	/** Counts the runs of the node within one execution, from 0. */
	runIndex: number;
	executionId: string;
	/** Whether an AI agent runs it: n8n then counts each try as another run, so that all are looked through. */
	isTool: boolean;
	/** Whether it asks a person: the link in a question leads to its own execution, and is dead in the next one. */
	asks?: boolean;
}

/** What a service says may be as long as it likes; what is kept of an item may not. */
function bounded(entry: Entry): Entry {
	const isLarge = 'sent' in entry && JSON.stringify(entry.sent ?? null).length > LARGEST_RECORD;
	return isLarge ? { sent: {} } : entry;
}

/**
 * Remembers, within one execution, what a node has sent. Retry On Fail and the Retry button run the
 * node again for all items; n8n keeps a node's context between these runs, and the ledger lives there.
 */
export class Ledger {
	readonly #context: IDataObject;

	readonly #call: NodeCall;

	/** What this try has recorded. */
	readonly #own = new Set<string>();

	/** How often this execution has run the node for this run, this time included. */
	readonly tries: number;

	/** @param context the node's own context, `getContext('node')` */
	constructor(context: IDataObject, call: NodeCall) {
		this.#context = context;
		this.#call = call;
		// Each try of a tool is another run, so that there is nothing to count: a call that is refused
		// would leave a page with nothing on it.
		const page = call.isTool ? undefined : this.#page();
		this.tries = page?.execution === call.executionId ? page.tries + 1 : 1;
		if (page && call.asks && this.tries === 1) page.entries = {};
		if (page) Object.assign(page, { execution: call.executionId, tries: this.tries });
	}

	/** What an earlier try left of the message that is known by this. */
	recall(identity: string): Entry | undefined {
		const book = bookOf(this.#context);
		const pages = this.#call.isTool ? Object.values(book) : [book[this.#call.runIndex]];
		const entry = pages.find((page) => page && Object.hasOwn(page.entries, identity))?.entries[
			identity
		];
		// A copy, since it goes out as an item.
		return entry && structuredClone(entry);
	}

	/** Keeps what became of a message. */
	record(identity: string, entry: Entry): void {
		this.#own.add(identity);
		this.#page().entries[identity] = bounded(entry);
	}

	/**
	 * Forgets this run, once nothing will ask again. Calls of an AI agent can share a run: what another
	 * one recorded stays.
	 */
	close(): void {
		const { entries } = this.#page();
		const book = bookOf(this.#context);
		if (this.#call.isTool)
			for (const identity of this.#own) Reflect.deleteProperty(entries, identity);
		if (!this.#call.isTool || Object.keys(entries).length === 0) {
			Reflect.deleteProperty(book, this.#call.runIndex);
		}
		if (Object.keys(book).length === 0) Reflect.deleteProperty(this.#context, KEY);
	}

	#page(): Page {
		const book = bookOf(this.#context);
		this.#context[KEY] = book;
		return (book[this.#call.runIndex] ??= { tries: 0, entries: {} });
	}
}

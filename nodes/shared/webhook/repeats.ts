import { createHash } from 'node:crypto';
import type { WebhookEvent } from './event';

/** How long an event without an ID keeps its copies out, in milliseconds: people write "yes" twice, too. */
const WITHOUT_ID = 10_000;
/** How long one with an ID does: Meta repeats for up to seven days. */
const WITH_ID = 7 * 24 * 60 * 60 * 1000;

/** Most events that are remembered for a trigger: in this process, and across restarts. */
const MOST = 10_000;
const MOST_STORED = 1000;

/** Length of a key, and what stands in static data for one: key and time, in base 36. */
const KEY_LENGTH = 22;
const STORED = /^[\w-]{22}[\da-z]{1,10}$/;

/** Of the events that are under way. A call asks for each several times, and a body may be large. */
const madeKeys = new WeakMap<WebhookEvent, string>();

/** Tells an event from all others: by its ID and status where the service gave them, else by its body. */
function keyOf(one: WebhookEvent): string {
	const key = madeKeys.get(one) ?? makeKey(one);
	madeKeys.set(one, key);
	return key;
}

function makeKey({ event, messageId, status, raw }: WebhookEvent): string {
	const identity = messageId === undefined ? [event, raw] : [event, messageId, status];
	// Hashed, since an ID may be of any length and a body is someone's message.
	return createHash('sha256')
		.update(JSON.stringify(identity))
		.digest('base64url')
		.slice(0, KEY_LENGTH);
}

/** Remembers the events of one trigger. */
export class Repeats {
	/** When each is forgotten, by key, the oldest first. */
	readonly #known = new Map<string, number>();

	/** By key, what n8n says to events that it has not taken yet. */
	readonly #open = new Map<string, Promise<boolean>>();

	/** What was given to n8n last. */
	#stored = '';

	/**
	 * Lets in what an earlier process of n8n, or another one, has stored.
	 * @param stored what `stored` gave there
	 */
	recall(stored: unknown): void {
		if (typeof stored !== 'string' || stored === this.#stored) return;
		for (const entry of stored.split(' ').filter((text) => STORED.test(text))) {
			const key = entry.slice(0, KEY_LENGTH);
			if (!this.#known.has(key)) this.#known.set(key, parseInt(entry.slice(KEY_LENGTH), 36));
		}
	}

	/**
	 * Whether an event comes for the first time; from then on it is known.
	 * @param askedAt finds out when its sender was asked something new, in Unix milliseconds: the same words
	 * as before are then another answer
	 */
	isNew(event: WebhookEvent, now = Date.now(), askedAt?: () => number | undefined): boolean {
		const key = keyOf(event);
		const until = this.#known.get(key) ?? 0;
		if (until > now) {
			// Only words without an ID, and only where they came before, are worth the search.
			const asked = event.messageId === undefined ? askedAt?.() : undefined;
			if (asked === undefined || until - WITHOUT_ID >= asked) return false;
		}
		// To the end, as the newest.
		this.#known.delete(key);
		this.#known.set(key, now + (event.messageId === undefined ? WITHOUT_ID : WITH_ID));
		for (const oldest of this.#known.keys()) {
			if (this.#known.size <= MOST) break;
			this.#known.delete(oldest);
		}
		return true;
	}

	/** What n8n says to the first of these events that it has not taken yet, if there is one. */
	open(events: readonly WebhookEvent[]): Promise<boolean> | undefined {
		return events.map((event) => this.#open.get(keyOf(event))).find((taken) => taken !== undefined);
	}

	/**
	 * Forgets new events again where n8n does not take them, since the service then repeats them.
	 * @param isTaken settles when n8n has said so
	 */
	async forgetUnless(isTaken: Promise<boolean>, events: readonly WebhookEvent[]): Promise<void> {
		const keys = events.map(keyOf);
		for (const key of keys) this.#open.set(key, isTaken);
		const taken = await isTaken;
		for (const key of keys) {
			this.#open.delete(key);
			if (!taken) this.#known.delete(key);
		}
	}

	/**
	 * The newest that still keep copies out. One text, since n8n reads it twice for each call, and walks
	 * through whatever has entries at each of several steps.
	 * @param own events of the call that stores it, which n8n does after it has taken them. Those of other
	 * calls wait until they are taken as well: n8n may be killed before.
	 */
	stored(now = Date.now(), own: readonly WebhookEvent[] = []): string {
		const ownKeys = new Set(own.map(keyOf));
		const newest = [...this.#known.keys()]
			.filter((key) => ownKeys.has(key) || !this.#open.has(key))
			.slice(-MOST_STORED);
		const times = newest.map((key) => [key, this.#known.get(key) ?? 0] as const);
		this.#stored = times
			.filter(([, until]) => until > now)
			.map(([key, until]) => `${key}${until.toString(36)}`)
			.join(' ');
		return this.#stored;
	}
}

/** By trigger. In the process, since copies come within milliseconds, and n8n stores static data after the answer. */
const memories = new Map<string, Repeats>();

/** The memory of a trigger; `id` is the same for every call of it, and for no other. */
export function repeatsOf(id: string): Repeats {
	const memory = memories.get(id) ?? new Repeats();
	memories.set(id, memory);
	return memory;
}

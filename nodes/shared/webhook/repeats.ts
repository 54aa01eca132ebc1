import { createHash } from 'node:crypto';
import { isJsonObject } from '../values';
import type { WebhookEvent } from './event';

/** How long an event without an ID keeps its copies out, in milliseconds: people write "yes" twice, too. */
const WITHOUT_ID = 10_000;
/** How long one with an ID does: Meta repeats for up to seven days. */
const WITH_ID = 7 * 24 * 60 * 60 * 1000;

/** Most events that are remembered for a trigger: in this process, and across restarts. */
const MOST = 10_000;
const MOST_STORED = 1000;

/** Tells an event from all others: by its ID and status where the service gave them, else by its body. */
function keyOf({ event, messageId, status, raw }: WebhookEvent): string {
	const identity = messageId === undefined ? [event, raw] : [event, messageId, status];
	// Hashed, since an ID may be of any length and a body is someone's message.
	return createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 22);
}

/** Remembers the events of one trigger. */
export class Repeats {
	/** When each is forgotten, by key, the oldest first. */
	readonly #known = new Map<string, number>();

	/**
	 * Lets in what an earlier process of n8n, or another one, has stored.
	 * @param stored what `stored` gave there
	 */
	recall(stored: unknown): void {
		if (!isJsonObject(stored)) return;
		for (const [key, until] of Object.entries(stored)) {
			if (typeof until === 'number' && !this.#known.has(key)) this.#known.set(key, until);
		}
	}

	/**
	 * Whether an event comes for the first time; from then on it is known.
	 * @param asked when its sender was asked something new, in Unix milliseconds: the same words as before
	 * are then another answer
	 */
	isNew(event: WebhookEvent, now = Date.now(), asked?: number): boolean {
		const key = keyOf(event);
		const until = this.#known.get(key) ?? 0;
		const isAnswer =
			event.messageId === undefined && asked !== undefined && until - WITHOUT_ID < asked;
		if (until > now && !isAnswer) return false;
		// To the end, as the newest.
		this.#known.delete(key);
		this.#known.set(key, now + (event.messageId === undefined ? WITHOUT_ID : WITH_ID));
		for (const oldest of this.#known.keys()) {
			if (this.#known.size <= MOST) break;
			this.#known.delete(oldest);
		}
		return true;
	}

	/** The newest, as JSON may hold them. */
	stored(): Record<string, number> {
		return Object.fromEntries([...this.#known].slice(-MOST_STORED));
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

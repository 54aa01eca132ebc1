import { isJsonObject } from '../../values';

/** A question whose answer is the next message in its chat. */
export interface AwaitedReply {
	/** Service and number, as `chatOf` spells it. */
	chat: string;
	/** Where n8n takes the answer. Whoever knows it can answer. */
	url: string;
	/** Unix milliseconds. */
	askedAt: number;
	/** When its wait ends, in Unix milliseconds; undefined where it does not. */
	until?: number;
}

/** Most questions that are remembered for a workflow: in this process, and across restarts. */
const MOST = 10_000;
const MOST_STORED = 1000;

function isAwaitedReply(value: unknown): value is AwaitedReply {
	if (!isJsonObject(value)) return false;
	const { chat, url, askedAt, until } = value;
	const isTime = (time: unknown) => typeof time === 'number';
	if (typeof chat !== 'string' || typeof url !== 'string') return false;
	return URL.canParse(url) && isTime(askedAt) && (until === undefined || isTime(until));
}

/** The list that a text holds; an empty one where it holds none. */
function listIn(stored: unknown): unknown[] {
	if (typeof stored !== 'string') return [];
	try {
		return [JSON.parse(stored)].flat();
	} catch {
		// Workflows may put anything into their static data.
		return [];
	}
}

/** The questions of one workflow that wait for a reply in the chat. */
export class AwaitedReplies {
	/** By address, the first that became known first. */
	readonly #known = new Map<string, AwaitedReply>();

	/** Addresses that were used: what n8n has stored may be older, and would open them again. */
	readonly #closed = new Set<string>();

	/** What n8n is known to have stored. */
	#stored: unknown;

	/**
	 * Lets in what an earlier process of n8n, or another one, has stored.
	 * @param stored what `stored` gave there
	 */
	recall(stored: unknown): void {
		if (stored === this.#stored) return;
		this.#stored = stored;
		for (const reply of listIn(stored).filter(isAwaitedReply)) {
			if (!this.#known.has(reply.url)) this.#keep(reply);
		}
	}

	/** From now on, the next message in the chat is the answer. */
	add(reply: AwaitedReply): void {
		this.#known.delete(reply.url);
		this.#closed.delete(reply.url);
		this.#keep(reply);
	}

	/** The questions that are open in a chat, the newest first: it is the one that the person sees last. */
	openIn(chat: string, now = Date.now()): AwaitedReply[] {
		return [...this.#known.values()]
			.filter((reply) => reply.chat === chat && this.#isOpen(reply, now))
			.sort((one, other) => other.askedAt - one.askedAt);
	}

	/** Takes a question: no other message can answer it. */
	close({ url }: AwaitedReply): void {
		this.#closed.add(url);
	}

	/** Gives a question back that could not be answered just now. */
	reopen({ url }: AwaitedReply): void {
		this.#closed.delete(url);
	}

	/** When a question was asked last in a chat, whether it is still open or not; Unix milliseconds. */
	lastAskedIn(chat: string): number | undefined {
		const times = [...this.#known.values()]
			.filter((reply) => reply.chat === chat)
			.map(({ askedAt }) => askedAt);
		return times.length > 0 ? Math.max(...times) : undefined;
	}

	/**
	 * The newest open ones; undefined where there are none. One text, since n8n walks through whatever has
	 * entries, at every message that comes in.
	 */
	stored(now = Date.now()): string | undefined {
		const newest = [...this.#known.values()]
			.filter((reply) => this.#isOpen(reply, now))
			.sort((one, other) => one.askedAt - other.askedAt)
			.slice(-MOST_STORED);
		return newest.length > 0 ? JSON.stringify(newest) : undefined;
	}

	#isOpen({ url, until = Infinity }: AwaitedReply, now: number): boolean {
		return until > now && !this.#closed.has(url);
	}

	#keep(reply: AwaitedReply): void {
		this.#known.set(reply.url, reply);
		for (const first of this.#known.keys()) {
			if (this.#known.size <= MOST) break;
			this.#known.delete(first);
			this.#closed.delete(first);
		}
	}
}

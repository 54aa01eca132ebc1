import { sleep } from 'n8n-workflow';
import type { WebhookEvent } from './event';
import { MESSAGE_RECEIVED } from './event';

/** Longest time that a first message waits for others, in milliseconds. */
export const LONGEST_WAIT = 60_000;

/**
 * Most conversations that wait at a time; in others, nothing is waited for. n8n keeps an engine for
 * expressions, of about 10 MB, as long as a call is open: hundreds of them would take its memory.
 */
export const MOST_WAITING = 50;

/** Events that come out as one item. */
export interface Group {
	events: WebhookEvent[];
	/** Resolves when no more are added. */
	isComplete: Promise<void>;
}

interface Conversation {
	events: WebhookEvent[];
	/** When it began, and when its last message came. */
	firstAt: number;
	lastAt: number;
}

/** Conversations that wait for more, by trigger, customer and business. */
const waiting = new Map<string, Conversation>();

async function quiet(key: string, conversation: Conversation, ms: number): Promise<void> {
	for (;;) {
		const { firstAt, lastAt } = conversation;
		const left = Math.min(lastAt + ms, firstAt + LONGEST_WAIT) - Date.now();
		if (left <= 0) break;
		await sleep(left);
	}
	// In the same turn as the last look at the time, so that no message is added to what has gone.
	waiting.delete(key);
}

/**
 * Puts the messages of one customer together that follow each other within a time. An event that joins
 * a group of an earlier call is given out there, and not here.
 * @param trigger ID of the trigger
 * @param ms time that each message waits for the next one, in milliseconds; 0 joins nothing
 */
export function join(trigger: string, events: readonly WebhookEvent[], ms: number): Group[] {
	return events.flatMap((event): Group[] => {
		const { number, businessNumber = '' } = event;
		const alone = [{ events: [event], isComplete: Promise.resolve() }];
		if (ms <= 0 || event.event !== MESSAGE_RECEIVED || number === undefined) return alone;
		const key = [trigger, number, businessNumber].join(' ');
		const now = Date.now();
		const earlier = waiting.get(key);
		if (earlier) {
			earlier.events.push(event);
			earlier.lastAt = now;
			return [];
		}
		if (waiting.size >= MOST_WAITING) return alone;
		const conversation = { events: [event], firstAt: now, lastAt: now };
		waiting.set(key, conversation);
		return [{ events: conversation.events, isComplete: quiet(key, conversation, ms) }];
	});
}

import type { ChatMessage } from '../message';

/** Writes a body; each service has two wrappings that were seen or documented. */
export type WriteBody = (wrapping: 'usual' | 'other') => object;

/** What a service posts to a registered address. */
export interface WebhookBodies {
	/**
	 * A message that was written; undefined for one that the service does not report.
	 * @param quoted the message that it replies to
	 * @param origin `http://127.0.0.1:4000`
	 */
	message(
		message: ChatMessage,
		quoted: ChatMessage | undefined,
		origin: string,
	): WriteBody | undefined;
	/** The new status of a message; undefined for a service that reports none. */
	status(message: ChatMessage): WriteBody | undefined;
}

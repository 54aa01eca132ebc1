/** What most flows use of a sent message. Source: the sample answers of `send-session-message`. */
const KEPT = [
	'id',
	'conversation_id',
	'sid',
	'status',
	'body',
	'media_type',
	'media_url',
	'media_filename',
	'sent_at',
];

/** A time of the API's, in Unix seconds, as ISO 8601; anything else as it is. */
function isoTime(value: unknown): unknown {
	const date = new Date(typeof value === 'number' ? value * 1000 : NaN);
	return Number.isNaN(date.getTime()) ? value : date.toISOString();
}

/**
 * A message without the fields that a send leaves empty or never changes, with times that people read.
 * @param recipient who got it, which the API does not repeat
 */
export function simplified(
	message: Record<string, unknown>,
	recipient: string,
): Record<string, unknown> {
	const kept = Object.entries(message).filter(([key]) => KEPT.includes(key));
	const { sent_at: sentAt, ...rest } = Object.fromEntries(kept);
	return { recipient, ...rest, ...(sentAt !== undefined && { sent_at: isoTime(sentAt) }) };
}

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

/** A message without the fields that a send leaves empty or never changes. */
export function simplified(message: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(message).filter(([key]) => KEPT.includes(key)));
}

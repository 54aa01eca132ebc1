import type { WebhookEvent } from '../shared/webhook/event';
import { MESSAGE_RECEIVED, UNKNOWN } from '../shared/webhook/event';
import {
	at,
	firstText,
	isoTime,
	listAt,
	numberOf,
	onlySaid,
	webAddress,
} from '../shared/webhook/said';

/** Types of messages whose own part names a file. Source: Meta's On-Premises and Cloud API. */
const MEDIA = ['audio', 'document', 'image', 'sticker', 'video', 'voice'];

/** Events by the status that they tell. Source: `whatsapp-channel`. */
const STATUS_EVENTS: ReadonlyMap<unknown, string> = new Map([
	['sent', 'statusSent'],
	['delivered', 'statusDelivered'],
	['read', 'statusRead'],
	['failed', 'statusFailed'],
]);

/** The service's words for what went wrong, e.g. "Message undeliverable (131026)". */
function reasonOf(value: unknown): string | undefined {
	const reasons = listAt(value, 'errors').flatMap((error) => {
		const words = [
			firstText(at(error, 'title'), at(error, 'message')),
			firstText(at(error, 'error_data', 'details'), at(error, 'details')),
		].filter((text) => text !== undefined);
		const code = firstText(at(error, 'code'));
		const text = [...new Set(words)].join(': ');
		return text && code ? [`${text} (${code})`] : (firstText(text, code) ?? []);
	});
	return firstText(reasons.join('; '));
}

/** The name that a customer goes by: in iSlash's message itself, in Meta's beside it. */
function nameOf(message: unknown, value: unknown): string | undefined {
	const from = firstText(at(message, 'from'));
	const contact = listAt(value, 'contacts').find(
		(one) => from !== undefined && firstText(at(one, 'wa_id')) === from,
	);
	return firstText(at(message, 'profile', 'name'), at(contact, 'profile', 'name'));
}

/** What the customer wrote or chose; a caption counts too. */
function textOf(message: unknown, part: unknown): string | undefined {
	return firstText(
		at(message, 'text', 'body'),
		at(part, 'caption'),
		at(message, 'button', 'text'),
		at(message, 'interactive', 'button_reply', 'title'),
		at(message, 'interactive', 'list_reply', 'title'),
		at(message, 'reaction', 'emoji'),
		at(message, 'system', 'body'),
	);
}

function isFromCustomer(message: unknown): boolean {
	const sender = firstText(at(message, 'from'), at(message, 'wa_id'));
	// WhatsApp's own notices, such as that of a changed number.
	return sender !== undefined && at(message, 'type') !== 'system';
}

/**
 * One message.
 * @param value what it stands in, where Meta's wrappings have the names and the number of the business
 */
export function messageEvent(message: unknown, value: unknown): WebhookEvent {
	const type = firstText(at(message, 'type'));
	const part = type === undefined ? undefined : at(message, type);
	const media = type !== undefined && MEDIA.includes(type) ? part : undefined;
	const fields = onlySaid({
		messageId: firstText(at(message, 'id')),
		number: numberOf(at(message, 'from'), at(message, 'wa_id')),
		name: nameOf(message, value),
		businessNumber: numberOf(at(value, 'metadata', 'display_phone_number')),
		type,
		text: textOf(message, part),
		mediaUrl: webAddress(at(media, 'link'), at(media, 'url')),
		mediaId: firstText(at(media, 'id')),
		mimeType: firstText(at(media, 'mime_type')),
		fileName: firstText(at(media, 'filename')),
		quotedMessageId: firstText(at(message, 'context', 'id')),
		reason: reasonOf(message),
		timestamp: isoTime(at(message, 'timestamp')),
	});
	const event = isFromCustomer(message) ? MESSAGE_RECEIVED : UNKNOWN;
	const sequence = Number(firstText(at(message, 'sequence')));
	return { event, ...fields, raw: message, ...(Number.isFinite(sequence) && { sequence }) };
}

/** One change of the status of a message that was sent; `messageId` is the `sid` of the send (inferred). */
export function statusEvent(status: unknown, value: unknown): WebhookEvent {
	const word = firstText(at(status, 'status'));
	const fields = onlySaid({
		messageId: firstText(at(status, 'id')),
		number: numberOf(at(status, 'recipient_id')),
		businessNumber: numberOf(at(value, 'metadata', 'display_phone_number')),
		status: word,
		reason: reasonOf(status),
		timestamp: isoTime(at(status, 'timestamp')),
	});
	return { event: STATUS_EVENTS.get(word) ?? UNKNOWN, ...fields, raw: status };
}

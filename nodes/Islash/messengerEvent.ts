import type { WebhookEvent } from '../shared/webhook/event';
import { MESSAGE_RECEIVED } from '../shared/webhook/event';
import { at, firstText, isoTime, listAt, onlySaid, webAddress } from '../shared/webhook/said';
import { isJsonObject } from '../shared/values';

/**
 * One message to a Facebook page; undefined for what is none, such as the page's own messages. The
 * customer has an ID in `raw.sender`, and no number. Source: `facebook-channel`, which shows a text;
 * the rest is Messenger's.
 */
export function messengerEvent(messaging: unknown): WebhookEvent | undefined {
	const message = at(messaging, 'message');
	if (!isJsonObject(message) || message.is_echo === true) return undefined;
	const [attachment] = listAt(message, 'attachments');
	const fields = onlySaid({
		messageId: firstText(at(message, 'mid')),
		type: firstText(at(attachment, 'type')),
		text: firstText(at(message, 'text')),
		mediaUrl: webAddress(at(attachment, 'payload', 'url')),
		quotedMessageId: firstText(at(message, 'reply_to', 'mid')),
		timestamp: isoTime(at(messaging, 'timestamp')),
	});
	return { event: MESSAGE_RECEIVED, ...fields, raw: messaging };
}

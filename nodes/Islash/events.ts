import type { EventKind, WebhookEvent } from '../shared/webhook/event';
import { MESSAGE_RECEIVED, UNKNOWN } from '../shared/webhook/event';
import { at, listAt } from '../shared/webhook/said';
import { messengerEvent } from './messengerEvent';
import { messageEvent, statusEvent } from './whatsAppEvents';

/** What iSlash posts. Source: `message-status-webhook`. */
export const eventKinds: readonly EventKind[] = [
	{
		value: MESSAGE_RECEIVED,
		name: 'Message Received',
		description: 'A customer wrote',
	},
	{
		value: 'statusDelivered',
		name: 'Message Delivered',
		description: 'A message of yours reached the phone',
	},
	{
		value: 'statusFailed',
		name: 'Message Failed',
		description: 'A message of yours could not be sent; the reason is in the item',
	},
	{
		value: 'statusRead',
		name: 'Message Read',
		description: 'The customer read a message of yours',
	},
	{
		value: 'statusSent',
		name: 'Message Sent',
		description: 'WhatsApp took a message of yours',
	},
	{
		value: UNKNOWN,
		name: 'Unknown Event',
		description: 'Something else that iSlash reported, and that this version does not know',
	},
];

const unknown = (raw: unknown): WebhookEvent => ({ event: UNKNOWN, raw });

/** The messages and statuses of WhatsApp, with who and where they are about beside them. */
function whatsAppEvents(value: unknown): WebhookEvent[] {
	return [
		...listAt(value, 'messages').map((message) => messageEvent(message, value)),
		...listAt(value, 'statuses').map((status) => statusEvent(status, value)),
	];
}

/** One change in the wrapping of WhatsApp's Cloud API; other fields than messages are known to exist. */
function changeEvents(change: unknown): WebhookEvent[] {
	const events = whatsAppEvents(at(change, 'value'));
	return events.length > 0 ? events : [unknown(change)];
}

function entryEvents(entry: unknown): WebhookEvent[] {
	const events = [
		...listAt(entry, 'changes').flatMap(changeEvents),
		...listAt(entry, 'messaging').map((message) => messengerEvent(message) ?? unknown(message)),
	];
	return events.length > 0 ? events : [unknown(entry)];
}

/**
 * Reads a body of iSlash, which may tell several events. The documentation shows that of WhatsApp's
 * On-Premises API, with all at the root, and Messenger's; the Cloud API has taken the place of the former.
 */
export function readEvents(body: Record<string, unknown>): WebhookEvent[] {
	const events = [...whatsAppEvents(body), ...listAt(body, 'entry').flatMap(entryEvents)];
	return events.length > 0 ? events : [unknown(body)];
}

import type { EventKind, WebhookEvent } from '../shared/webhook/event';
import { MESSAGE_RECEIVED, UNKNOWN } from '../shared/webhook/event';
import { at, firstText, numberOf, onlySaid, webAddress } from '../shared/webhook/said';
import { isJsonObject } from '../shared/values';

/** What Lancepilot posts. No page of the vendor's is known: all names were seen at a third party. */
export const eventKinds: readonly EventKind[] = [
	{
		value: MESSAGE_RECEIVED,
		name: 'Message Received',
		description: 'A customer wrote',
	},
	{
		value: 'messageSentByPerson',
		name: 'Message Sent by Person',
		description: 'Somebody of your team wrote in the Lancepilot app',
	},
	{
		value: 'messageSentByApi',
		name: 'Message Sent Through API',
		description: 'A program wrote, such as the Lancepilot node of a workflow',
	},
	{
		value: UNKNOWN,
		name: 'Unknown Event',
		description: 'Something else that Lancepilot reported, and that this version does not know',
	},
];

/** Who sent an outgoing message, by `source`. */
const SENT_BY: ReadonlyMap<unknown, string> = new Map([
	['app', 'messageSentByPerson'],
	['api', 'messageSentByApi'],
]);

function kindOf(event: unknown, attributes: unknown): string {
	if (!isJsonObject(at(attributes, 'message'))) return UNKNOWN;
	if (event === 'message.incoming') return MESSAGE_RECEIVED;
	if (event !== 'message.outgoing') return UNKNOWN;
	return SENT_BY.get(at(attributes, 'source')) ?? UNKNOWN;
}

/**
 * Reads a body of Lancepilot, which tells one event. `raw` is all of it.
 * That captions, mime types and file names have WhatsApp's names is assumed: only texts and addresses were seen.
 */
export function readEvents(body: Record<string, unknown>): [WebhookEvent] {
	const attributes = at(body, 'data', 'attributes');
	const contact = at(body, 'data', 'relationships', 'contact', 'attributes');
	const [customer, business] = body.event === 'message.outgoing' ? ['to', 'from'] : ['from', 'to'];
	const message = at(attributes, 'message');
	const type = firstText(at(message, 'type'));
	const media = type === undefined ? undefined : at(message, type);
	const fields = onlySaid({
		// The contact first: `from` and `to` may be written in another way.
		number: numberOf(at(contact, 'number')) ?? numberOf(at(attributes, customer)),
		name: firstText(at(contact, 'name')),
		businessNumber: numberOf(at(attributes, business)),
		type,
		text: firstText(at(message, 'body'), at(message, 'text', 'body'), at(media, 'caption')),
		mediaUrl: webAddress(at(media, 'value')),
		mimeType: firstText(at(media, 'mime_type')),
		fileName: firstText(at(media, 'filename')),
	});
	return [{ event: kindOf(body.event, attributes), ...fields, raw: body }];
}

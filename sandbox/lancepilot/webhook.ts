import type { ChatMessage } from '../message';
import type { WebhookBodies } from '../webhooks/bodies';

/** The number of the demo account, as the samples of the OpenAPI document have it. */
const BUSINESS = '15005550100';

type Wrapping = 'usual' | 'other';

/**
 * What Lancepilot posts. Source: `webhooks` of the OpenAPI document, all of it seen at a third party. It
 * tells no ID, no time, no status and no quoted message.
 */
export const lancepilotWebhook: WebhookBodies = {
	message: (message, _quoted, origin) => (wrapping) =>
		message.author === 'customer'
			? incoming(message, origin, wrapping)
			: outgoing(message, origin, wrapping),
	status: () => undefined,
};

function incoming(message: ChatMessage, origin: string, wrapping: Wrapping): object {
	const { recipient } = message;
	return {
		event: 'message.incoming',
		data: {
			attributes: {
				from: account(recipient, wrapping),
				to: account(BUSINESS, wrapping),
				message: content(message, origin, wrapping === 'other'),
			},
			relationships: { contact: { attributes: { number: `+${recipient}` } } },
		},
	};
}

function outgoing(message: ChatMessage, origin: string, wrapping: Wrapping): object {
	return {
		event: 'message.outgoing',
		data: {
			attributes: {
				from: account(BUSINESS, wrapping),
				to: account(message.recipient, wrapping),
				source: message.author === 'person' ? 'app' : 'api',
				message: content(message, origin, wrapping === 'usual'),
			},
		},
	};
}

/** A number may begin with a plus sign, or end like an address of WhatsApp. */
function account(number: string, wrapping: Wrapping): string {
	return wrapping === 'usual' ? `+${number}` : `${number}@s.whatsapp.net`;
}

/**
 * Texts and the addresses of media were seen, the former in two places. Assumed: a caption has WhatsApp's
 * name for it, and a template comes as the text that the customer reads.
 */
function content(
	{ kind, text, file, mediaUrl }: ChatMessage,
	origin: string,
	isFlat: boolean,
): object {
	const value = file ? `${origin}${file.url}` : mediaUrl;
	if (value === undefined || kind === 'template') {
		return { type: 'text', ...(isFlat ? { body: text } : { text: { body: text } }) };
	}
	return { type: kind, [kind]: { value, ...(text !== undefined && { caption: text }) } };
}

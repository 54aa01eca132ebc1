import { deliveryFailure } from '../api/specialNumbers';
import type { ChatMessage, MessageFile } from '../message';
import type { WebhookBodies } from '../webhooks/bodies';

/** The number of the demo channel, that of the template's button. */
const BUSINESS = '85290000009';

/**
 * What iSlash posts for WhatsApp: the format of Meta's On-Premises API, as documented, and in the other
 * wrapping that of the Cloud API, which has taken its place. That iSlash passes that on is inferred.
 */
export const islashWebhook: WebhookBodies = {
	message(message, quoted) {
		// Only what customers write and what becomes of one's own messages is documented.
		if (message.author !== 'customer') return undefined;
		return (wrapping) =>
			wrapping === 'usual' ? onPremises(message, quoted) : cloud(message, quoted);
	},
	status: (message) => {
		// Later than now the message may have changed again.
		const status = statusOf(message);
		return (wrapping) =>
			wrapping === 'usual' ? { statuses: [status] } : wrapped({ statuses: [status] });
	},
};

let lastSequence = 1_000_000;

/** Smaller means earlier when times tie; the time is in seconds. */
function order(time: number): { sequence: string; timestamp: string } {
	return { sequence: String(++lastSequence), timestamp: String(Math.floor(time / 1000)) };
}

function profileOf({ name }: ChatMessage): object {
	return name === undefined ? {} : { profile: { name } };
}

function onPremises(message: ChatMessage, quoted?: ChatMessage): object {
	const { recipient, sid, receivedAt } = message;
	return {
		messages: [
			{
				...profileOf(message),
				wa_id: recipient,
				from: recipient,
				id: sid,
				...contextOf(quoted),
				...content(message, true),
				...order(Date.parse(receivedAt)),
			},
		],
	};
}

function cloud(message: ChatMessage, quoted?: ChatMessage): object {
	const { recipient, sid, receivedAt } = message;
	const { timestamp } = order(Date.parse(receivedAt));
	return wrapped({
		contacts: [{ ...profileOf(message), wa_id: recipient }],
		messages: [
			{
				from: recipient,
				id: sid,
				timestamp,
				...contextOf(quoted),
				...content(message, false),
			},
		],
	});
}

/** Source: Meta, webhooks of the WhatsApp Cloud API. */
function wrapped(value: object): object {
	const metadata = { display_phone_number: BUSINESS, phone_number_id: '100000000000009' };
	const change = {
		field: 'messages',
		value: { messaging_product: 'whatsapp', metadata, ...value },
	};
	return {
		object: 'whatsapp_business_account',
		entry: [{ id: '100000000000001', changes: [change] }],
	};
}

function contextOf(quoted: ChatMessage | undefined): object {
	if (!quoted) return {};
	const from = quoted.author === 'customer' ? quoted.recipient : BUSINESS;
	return { context: { from, id: quoted.sid } };
}

/** @param hasVoice whether a voice note has a type of its own, as in the On-Premises API */
function content({ kind, text, file }: ChatMessage, hasVoice: boolean): object {
	if (!file) return { type: 'text', text: { body: text } };
	const isVoice = kind === 'audio' && file.mimeType.startsWith('audio/ogg');
	const type = isVoice && hasVoice ? 'voice' : kind;
	return {
		type,
		[type]: {
			...media(file),
			...(isVoice && !hasVoice && { voice: true }),
			...(kind === 'document' && { filename: file.name }),
			...(text !== undefined && { caption: text }),
		},
	};
}

/** Documented, in the sample of a picture: an ID, and no address. */
function media({ id, mimeType, sha256 }: MessageFile): object {
	return { id, mime_type: mimeType, sha256 };
}

function statusOf({ recipient, sid, status }: ChatMessage): object {
	const failure = status.state === 'failed' ? deliveryFailure(recipient) : undefined;
	return {
		id: sid,
		type: 'message',
		conversation: { origin: { type: 'user_initiated' }, id: '0'.repeat(31) + '1' },
		pricing: { pricing_model: 'CBP', category: 'user_initiated', billable: true },
		recipient_id: recipient,
		status: status.state,
		...(failure && { errors: [failure] }),
		...order(Date.now()),
	};
}

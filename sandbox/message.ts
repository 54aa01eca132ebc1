export type MessageKind =
	'text' | 'image' | 'audio' | 'video' | 'document' | 'sticker' | 'template';

export interface MessageFile {
	id: string;
	name: string;
	mimeType: string;
	/** Bytes. */
	size: number;
	/** Lower-case hex. */
	sha256: string;
	/** `/inbox/files/<id>` */
	url: string;
}

/** A button under a template message. */
export interface MessageButton {
	text: string;
	/** The web address or phone number behind it, filled in; a quick reply has none. */
	target?: string;
}

/** What a service's handler knows about a message; the inbox adds the rest. */
export interface MessageDraft {
	/** The customer's number: digits; for a contact id, its number. */
	recipient: string;
	kind: MessageKind;
	/** Text, caption, or the filled-in template body. */
	text?: string;
	/** The filled-in text above a template's body. */
	header?: string;
	/** The text below a template's body. */
	footer?: string;
	/** A template's. */
	buttons?: MessageButton[];
	file?: MessageFile;
	/** Media given by URL. */
	mediaUrl?: string;
	sticker?: { id: string; name: string; url: string };
	/** By the `id` of a message of the sandbox. */
	quotedMessageId?: number;
	/** iSlash schedule, as it came: `YYYY-MM-DD HH:MM:SS`. */
	scheduledFor?: string;
}

/** How far a message has come. */
export interface MessageStatus {
	/** `refused`: the API did not take it. `failed`: the API took it, and WhatsApp could not deliver it. */
	state: 'scheduled' | 'sent' | 'delivered' | 'read' | 'failed' | 'refused';
	/** Why it was refused, or failed. */
	reason?: string;
}

/** One POST to a registered address, and what came back. */
export interface WebhookPost {
	url: string;
	/** The JSON that was posted. */
	body: string;
	/** In words: `answered 200 after 12 ms`. */
	outcome: string;
	/** Whether the answer was a 2xx. */
	isTaken: boolean;
}

interface Bubble extends MessageDraft {
	id: number;
	service: 'Lancepilot' | 'iSlash';
	/** The customer's name, where one is known. */
	name?: string;
	/** The customer's number as people write it: `+44 20 7946 0958`. */
	spelled: string;
	/** WhatsApp's ID of the message; no two sandboxes ever give the same. */
	sid: string;
	/** ISO 8601. */
	receivedAt: string;
	status: MessageStatus;
	/** To whom it was reported; statuses are not among these. */
	posts: WebhookPost[];
}

/** One message that a program sent through an API. */
export interface SandboxMessage extends Bubble {
	author: 'api';
	operationId: string;
	/** `POST /workspaces/{workspace}/contacts/number/{number}/messages/image` */
	endpoint: string;
	request: RequestView;
}

/** One that somebody typed into the inbox page: the customer, or a person in the app of the service. */
export interface WrittenMessage extends Bubble {
	author: 'customer' | 'person';
}

/** One message of a conversation, as the inbox page shows it. */
export type ChatMessage = SandboxMessage | WrittenMessage;

/** The request for people to read: secrets masked, files named instead of printed. */
export interface RequestView {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: string;
}

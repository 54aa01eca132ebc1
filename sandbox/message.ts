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
	/** Digits; for a contact id, its number. */
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
	quotedMessageId?: number;
	/** iSlash schedule, as it came: `YYYY-MM-DD HH:MM:SS`. */
	scheduledFor?: string;
}

/** One message that reached the sandbox, as the inbox page shows it. */
export interface SandboxMessage extends MessageDraft {
	id: number;
	service: 'Lancepilot' | 'iSlash';
	operationId: string;
	/** `POST /workspaces/{workspace}/contacts/number/{number}/messages/image` */
	endpoint: string;
	/** ISO 8601. */
	receivedAt: string;
	request: RequestView;
}

/** The request for people to read: secrets masked, files named instead of printed. */
export interface RequestView {
	method: string;
	path: string;
	headers: Record<string, string>;
	body: string;
}

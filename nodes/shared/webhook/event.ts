/** The event that both services have, and that a new trigger listens to. */
export const MESSAGE_RECEIVED = 'messageReceived';

/** What this version cannot tell apart: nothing that a service posts is lost. */
export const UNKNOWN = 'unknown';

/** What the user chooses from in the menu "Events". */
export interface EventKind {
	/** In saved workflows: never changes. */
	value: string;
	name: string;
	description: string;
}

/** The fields of one event; what the service did not say is missing. */
export interface EventFields {
	messageId?: string;
	/** Who to answer: digits, as a recipient is given. */
	number?: string;
	name?: string;
	/** The number of the business, as digits. */
	businessNumber?: string;
	/** E.g. "text" or "image", in the service's word. */
	type?: string;
	text?: string;
	mediaUrl?: string;
	mediaId?: string;
	mimeType?: string;
	fileName?: string;
	quotedMessageId?: string;
	status?: string;
	/** Why a message failed, or why a file could not be downloaded. */
	reason?: string;
	/** ISO 8601, in UTC. */
	timestamp?: string;
}

/** One message or status of a service, as it comes out. */
export interface WebhookEvent extends EventFields {
	/** Value in the menu "Events". */
	event: string;
	/** The service's own part of the body. */
	raw: unknown;
	/** Orders messages of one timestamp, the smaller first; does not come out. */
	sequence?: number;
}

/** What sets the webhook of one service apart from the other's. */
export interface WebhookService {
	/** Credential that may hold a webhook secret. */
	credentialType: string;
	/** Everything that a body says, oldest first; at least one event. Pure, and never throws. */
	readEvents: (body: Record<string, unknown>) => WebhookEvent[];
}

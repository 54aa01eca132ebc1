import type { ApiRequest } from './request';

/**
 * What carrying out a request does: nothing, send a message to a person, or change the account.
 * Only a read may be repeated while nobody knows whether it was carried out.
 */
export type Effect = 'read' | 'send' | 'change';

/** What a request is for: decides whether it may be repeated, and how its outcome is worded. */
export interface Purpose {
	effect: Effect;
	/** What is not there when the API finds nothing, e.g. "contact". */
	subject: string;
	/** What a user can do besides, where the service does not accept the input. */
	advice?: string;
	/** Whether an answer is a success in spite of its status. */
	isAlsoSuccess?: (status: number, body: unknown) => boolean;
}

/** A request, and what it is for. */
export interface Call {
	request: ApiRequest;
	purpose: Purpose;
	/** Whom it is about, as people know the person: "+442079460958", "contact 1042". */
	recipient?: string;
}

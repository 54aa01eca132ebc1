import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Call, Effect } from './call';
import type { Reason } from './reason';
import type { ApiRequest } from './request';

/** What a status says, for people. */
export interface StatusMeaning {
	/** What happened; follows the name of the service. */
	happened: string;
	/** What the user can do about it. */
	hint: string;
}

/** A field of a credential that holds a secret. */
export interface Secret {
	field: string;
	/** As the credential's form shows it. */
	label: string;
	/** Whether it goes out in a header, which cannot hold every character. */
	isHeader?: boolean;
}

/** A read that tells why a message was refused. */
export interface Inquiry {
	request: ApiRequest;
	/** What its success says; undefined where it leaves the reason open. */
	success: (body: Record<string, unknown>) => Reason | undefined;
	/** What a 404 to it says; left out where that leaves the reason open. */
	notFound?: Reason;
}

/** What sets one API apart from the other; everything else is shared. */
export interface Service {
	/** Name that users know. */
	name: string;
	/** Credential type of its nodes. */
	credentialType: string;
	/** Credential fields that must be filled in, and whose values must never be seen. */
	secrets: readonly Secret[];
	/**
	 * The address that every path is put behind, without a trailing slash.
	 * @throws InputError when the credential holds no http(s) address
	 */
	baseUrl: (credentials: ICredentialDataDecryptedObject) => string;
	/**
	 * What a JSON object says that was answered with this status.
	 * @returns undefined when it is not an answer of this API
	 */
	verdict: (
		body: Record<string, unknown>,
		status: number,
		effect: Effect,
	) => 'success' | 'refusal' | undefined;
	/** The API's own words in an answer that refuses, a line each. */
	words: (body: unknown) => string[];
	/** What the status 401 means to a user of this service. */
	unauthorised: StatusMeaning;
	/** How to find out why a message was refused with this status, where one read can tell. */
	inquiry?: (call: Call, status: number) => Inquiry | undefined;
	/** What the status 404 means, where it was about such a thing, e.g. "contact". */
	notFound: (subject: string) => StatusMeaning;
}

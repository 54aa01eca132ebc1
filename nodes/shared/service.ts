import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What a status says, for people. */
export interface StatusMeaning {
	/** What happened; follows the name of the service. */
	happened: string;
	/** What the user can do about it. */
	hint: string;
}

/** What sets one API apart from the other; everything else is shared. */
export interface Service {
	/** Name that users know. */
	name: string;
	/** Credential type of its nodes. */
	credentialType: string;
	/** Credential fields whose values must never be seen. */
	secrets: readonly string[];
	/** The one of these that goes out in a header, and its label. */
	token: { field: string; label: string };
	/**
	 * The address that every path is put behind, without a trailing slash.
	 * @throws InputError when the credential holds no http(s) address
	 */
	baseUrl: (credentials: ICredentialDataDecryptedObject) => string;
	/**
	 * What a JSON object that was answered with a 2xx status says.
	 * @returns undefined when it is not an answer of this API
	 */
	verdict: (body: Record<string, unknown>) => 'success' | 'refusal' | undefined;
	/** The API's own words in an answer that refuses, a line each. */
	words: (body: unknown) => string[];
	/** What an HTTP status means to a user of this service, where more is known than everywhere. */
	meanings: Readonly<Record<number, StatusMeaning>>;
}

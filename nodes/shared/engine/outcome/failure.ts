/** What the user reads when a call did not succeed. */
export interface Failure {
	/** What happened, in one sentence of our own words. */
	message: string;
	/** The API's own words, then what the user can do. */
	description: string;
	/** HTTP status, where there was an answer. */
	httpCode?: string;
	/** Why, in the terms of n8n 2.4 and newer. */
	cause?: 'rate-limited' | 'temporarily-unavailable' | 'credential-invalid';
	/** How long the service asked to wait, in milliseconds. */
	retryAfterMs?: number;
}

/** A call that did not succeed, already worded and free of secrets; the engine adds the item. */
export class ApiFailure extends Error {
	constructor(readonly failure: Failure) {
		super(failure.message);
		this.name = 'ApiFailure';
	}
}

/** Puts lines together so that they also read well where n8n shows them without line breaks. */
export function sentences(lines: readonly string[]): string {
	return lines.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join('\n');
}

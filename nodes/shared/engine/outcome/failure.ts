import type { Exit } from '../../exit';

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

/** Puts lines together so that they also read well where n8n shows them without line breaks. */
export function sentences(lines: readonly string[]): string {
	return lines.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)).join('\n');
}

/** A failure as it may leave the node. */
export function leaving(exit: Exit, { message, description, ...rest }: Failure): Failure {
	return { ...rest, message: exit.text(message), description: exit.text(description) };
}

/** Says whom a call was about, where its message does not. */
export function naming(failure: Failure, recipient: string | undefined): Failure {
	if (recipient === undefined || failure.message.includes(recipient)) return failure;
	const description = sentences([`Recipient: ${recipient}`, failure.description]);
	return { ...failure, description };
}

/** A call that was to give a list, and gave something else. */
export function withoutList(serviceName: string): Failure {
	return {
		message: `${serviceName} gave an answer without a list`,
		description:
			'Check the base URL in the credential. If it is right, ask the support of the service.',
	};
}

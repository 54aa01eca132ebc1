import type { MessageDraft, SandboxMessage } from '../message';
import type { WebhookBodies } from '../webhooks/bodies';
import type { Answer } from './answer';
import type { MatchedOperation, Problem } from './contract';
import type { BodyType } from './requestBody';
import type { Upload } from './uploads';

export type ServiceName = 'lancepilot' | 'islash';

/** A request that a handler works on: matched, admitted and checked. */
export interface ApiCall {
	operation: MatchedOperation;
	type: BodyType | undefined;
	/** Checked against the document. A file stands in it as its name. */
	body: Record<string, unknown>;
	uploads: Record<string, Upload>;
	/** `http://127.0.0.1:4000` */
	origin: string;
	/** Puts a message into the inbox. */
	deliver(draft: MessageDraft): SandboxMessage;
}

export type Handler = (call: ApiCall) => Answer;

/** What differs between the two APIs. */
export interface Service {
	name: ServiceName;
	title: SandboxMessage['service'];
	/** Path that the API stands under. */
	root: string;
	/** By operationId. */
	handlers: Record<string, Handler>;
	/** @returns A refusal when the secret in the headers is missing or wrong. */
	authenticate(headers: Record<string, string>): Answer | undefined;
	/** The number that the message goes to, as far as the path and the fields tell. */
	recipient(operation: MatchedOperation, fields: Record<string, unknown>): string | undefined;
	/** The name of the person with this number, where the service knows one. */
	nameOf(number: string): string | undefined;
	/** What it posts to registered addresses. */
	webhook: WebhookBodies;
	/** @returns A refusal for what the document cannot know: an unknown workspace, a wrong session. */
	admit(call: ApiCall): Answer | undefined;
	/** The answer to a request that the document does not allow. */
	invalid(problems: Problem[]): Answer;
	/** An error in the service's own shape. */
	failure(status: number, text: string): Answer;
}

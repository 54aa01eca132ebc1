import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values';

/** What is answered to whoever handed a message over: a success without it is a page of somebody else. */
export const TAKEN = { reply: 'taken' };

/** A message on its way to the question that waits for it. */
export function replyBody(message: IDataObject): IDataObject {
	return { reply: message };
}

/** The message in a body; undefined for a body without one. */
export function messageIn(body: Readonly<Record<string, unknown>>): IDataObject | undefined {
	// It was parsed from JSON, so it can hold nothing but JSON.
	return isJsonObject(body.reply) ? (body.reply as IDataObject) : undefined;
}

/** Whether an answer says that the execution goes on with the message. */
export function isTaken(status: number, body: unknown): boolean {
	return status === 200 && isJsonObject(body) && body.reply === TAKEN.reply;
}

import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Exit } from '../../exit';
import { InputError } from '../../inputError';
import type { Failure } from './failure';

/** An error in the form in which n8n shows, outputs and routes it. */
export type NodeError = NodeApiError | NodeOperationError;

/** A call that did not succeed. */
export function failureError(node: INode, failure: Failure): NodeError {
	const { message, description, httpCode, cause, retryAfterMs } = failure;
	const isTimed = cause === 'rate-limited' || cause === 'temporarily-unavailable';
	const reason = cause && (isTimed ? { cause, retryAfterMs } : { cause });
	const error = new NodeApiError(node, {}, { message, description, httpCode, failure: reason });
	// Set once more, since n8n's constructor replaces a message in which it finds a code such as EPERM,
	// and a file name or a number may hold any letters.
	error.message = message;
	return error;
}

/** What was thrown before a call was made: input that is refused, or what n8n itself refused. */
export function thrownError(node: INode, thrown: unknown, exit: Exit): NodeError {
	// n8n's own refusals (a missing credential, say) would come back from its constructor as they are,
	// though several items may have met the same one.
	const isWorded = thrown instanceof InputError || thrown instanceof NodeOperationError;
	const given = thrown instanceof Error ? thrown.message : String(thrown);
	const message = exit.text(given);
	const hint = thrown instanceof InputError ? thrown.hint : undefined;
	const description = thrown instanceof NodeOperationError ? thrown.description : hint;
	const error = new NodeOperationError(node, message, {
		description: description ? exit.text(description) : undefined,
	});
	if (isWorded) error.message = message;
	return error;
}

/** Says of an error which item it happened to. */
export function atItem(error: NodeError, itemIndex: number): NodeError {
	error.context.itemIndex = itemIndex;
	// n8n's own way to name an item; its panel adds it only where it is missing.
	const suffix = `[item ${itemIndex}]`;
	if (!error.message.includes(suffix)) error.message += ` ${suffix}`;
	return error;
}

import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Exit } from '../../exit';
import { InputError } from '../../inputError';
import type { Failure } from './failure';
import { sentences } from './failure';

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

/**
 * What was thrown before a call was made: input that is refused, or what n8n itself refused.
 * @param recipient whom the item is about, where that was read before
 */
export function thrownError(
	node: INode,
	thrown: unknown,
	exit: Exit,
	recipient?: string,
): NodeError {
	// n8n's own refusals (a missing credential, say) would come back from its constructor as they are,
	// though several items may have met the same one.
	const isWorded = thrown instanceof InputError || thrown instanceof NodeOperationError;
	const given = thrown instanceof Error ? thrown.message : String(thrown);
	const message = exit.text(given);
	const hint = thrown instanceof InputError ? thrown.hint : undefined;
	const said = thrown instanceof NodeOperationError ? thrown.description : hint;
	const about = recipient === undefined ? [] : [`Recipient: ${recipient}`];
	const description = about.length > 0 ? sentences([...about, ...[said ?? []].flat()]) : said;
	const error = new NodeOperationError(node, message, {
		description: description ? exit.text(description) : undefined,
	});
	if (isWorded) error.message = message;
	return error;
}

/**
 * Says of an error which item it happened to: n8n's panel puts "[item 6]" behind its headline, where it
 * counts from 0, and people read "Item 7 of 20" below.
 * @param count items of the run; one alone is not counted
 * @param rest what became of the other items; ends the sentence that begins with the item
 */
export function atItem(error: NodeError, itemIndex: number, count: number, rest = ''): NodeError {
	error.context.itemIndex = itemIndex;
	if (count > 1) {
		const place = `Item ${itemIndex + 1} of ${count}${rest}`;
		error.description = sentences([...[error.description ?? []].flat(), place]);
	}
	return error;
}

import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { InputError } from '../../inputError';
import { ApiFailure } from './failure';

function wrap(node: INode, error: unknown): NodeApiError | NodeOperationError {
	if (error instanceof ApiFailure) {
		const { message, description, httpCode, cause, retryAfterMs } = error.failure;
		const isTimed = cause === 'rate-limited' || cause === 'temporarily-unavailable';
		const failure = cause && (isTimed ? { cause, retryAfterMs } : { cause });
		return new NodeApiError(node, {}, { message, description, httpCode, failure });
	}
	// n8n's own refusals (a missing credential, say) would come back from the constructor as they are,
	// though several items may have met the same one.
	if (error instanceof NodeOperationError) {
		return new NodeOperationError(node, error.message, {
			description: error.description ?? undefined,
		});
	}
	const description = error instanceof InputError ? error.hint : undefined;
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		description,
	});
}

/**
 * The form in which n8n shows, outputs and routes what went wrong.
 * @param itemIndex the item that it happened to; left out for a list in the panel
 */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const nodeError = wrap(node, error);
	// Set afterwards, since n8n's constructors replace a message in which they find a code such as
	// EPERM, and a file name or number of the user's may hold any letters.
	const isWorded =
		error instanceof ApiFailure ||
		error instanceof InputError ||
		error instanceof NodeOperationError;
	if (isWorded) nodeError.message = error.message;
	if (itemIndex === undefined) return nodeError;
	nodeError.context.itemIndex = itemIndex;
	// n8n's own way to name an item; its panel adds it only where it is missing.
	const suffix = `[item ${itemIndex}]`;
	if (!nodeError.message.includes(suffix)) nodeError.message += ` ${suffix}`;
	return nodeError;
}

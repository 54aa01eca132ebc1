import type { INodeExecutionData, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { outputJson } from '../../exit';

/** The output item of a call that succeeded: the API's own record, or a plain yes where it gave none. */
export function succeededItem(record: unknown, itemIndex: number): INodeExecutionData {
	return { json: outputJson(record), pairedItem: { item: itemIndex } };
}

/**
 * The output item of a call that did not succeed, for Continue On Fail and the error output.
 * Every n8n knows it by its one key, `error`. With the error object beside it, n8n would keep the
 * message only, and the API's own words would be lost. On the error output n8n puts the fields of the
 * input beside it, but not its files, which are put here.
 */
export function failedItem(
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
	input: INodeExecutionData | undefined,
): INodeExecutionData {
	return {
		json: { error: [error.message, error.description].filter(Boolean).join('\n') },
		...(input?.binary && { binary: input.binary }),
		pairedItem: { item: itemIndex },
	};
}

import type {
	IDataObject,
	INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { isJsonObject } from '../../values';

function outputOf(record: unknown): IDataObject {
	if (!isJsonObject(record) || Object.keys(record).length === 0) return { success: true };
	// The record was parsed from JSON, so it can hold nothing but JSON.
	const json = record as IDataObject;
	// At the top, n8n would take the key for a failed item.
	return 'error' in json ? { data: json } : json;
}

/** The output item of a call that succeeded: the API's own record, or a plain yes where it gave none. */
export function succeededItem(record: unknown, itemIndex: number): INodeExecutionData {
	return { json: outputOf(record), pairedItem: { item: itemIndex } };
}

/**
 * The output item of a call that did not succeed, for Continue On Fail and the error output.
 * Every n8n knows it by its one key, `error`. With the error object beside it, n8n would keep the
 * message only, and the API's own words would be lost.
 */
export function failedItem(
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	return {
		json: { error: [error.message, error.description].filter(Boolean).join('\n') },
		pairedItem: { item: itemIndex },
	};
}

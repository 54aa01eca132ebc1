import type { INode } from 'n8n-workflow';

/** One way to fill an operation in, and the call of the API that it must become. */
export interface ConformanceCase {
	resource: string;
	operation: string;
	/** What is special about it; nothing for the plain way. */
	title?: string;
	parameters: INode['parameters'];
	/** The file in the item's field `data`. */
	file?: { mimeType: string; fileName: string };
	/** `operationId` in the OpenAPI document. */
	becomes: string;
	/** That of the call which is made before it, to read what is to be filled in. */
	reads?: string;
}

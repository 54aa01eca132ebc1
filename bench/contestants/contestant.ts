import type { INodeParameters, INodeType } from 'n8n-workflow';

/** A node with its parameters, ready to send items. */
export interface SetUpNode {
	type: INodeType;
	parameters: INodeParameters;
	/** Whether it sends all items that it is given at once, so that it must be given a batch at a time. */
	sendsAllAtOnce: boolean;
}

/** What a node is set up for. */
export interface SetUp {
	/** Where the server listens, with the delay that it is asked for. */
	baseUrl: string;
	/** Files, or texts. */
	sends: 'files' | 'texts';
	batchSize: number;
}

import type { INodeExecutionData, INodeType } from 'n8n-workflow';

export const LOOP_TYPE = 'n8n-nodes-base.splitInBatches';

/**
 * Stands in for n8n's Loop Over Items, whose package is not installed here: gives so many items to its
 * second output each time it runs, and all that came back to its first when none are left.
 */
export const loopNode: INodeType = {
	description: {
		displayName: 'Loop Over Items',
		name: LOOP_TYPE,
		group: ['organization'],
		version: 3,
		description: 'Gives items in batches',
		defaults: { name: 'Loop Over Items' },
		inputs: ['main'],
		outputs: ['main', 'main'],
		properties: [{ displayName: 'Batch Size', name: 'batchSize', type: 'number', default: 1 }],
	},
	async execute() {
		// Only this node writes its own context.
		const state = this.getContext('node') as {
			waiting?: INodeExecutionData[];
			done?: INodeExecutionData[];
		};
		if (state.waiting) (state.done ??= []).push(...this.getInputData());
		state.waiting ??= [...this.getInputData()];
		const batch = state.waiting.splice(0, Number(this.getNodeParameter('batchSize', 0)));
		return batch.length === 0 ? [state.done ?? [], []] : [[], batch];
	},
};

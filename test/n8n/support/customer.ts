import { NodeConnectionTypes } from 'n8n-workflow';
import type { SampleFile } from '../../../tools/demo/sampleFiles';
import type { SavedWorkflow } from '../../../tools/n8n/savedWorkflow';

/** A workflow whose node "Customer" gives a person and a file in the field `data`. */
export function customerWorkflow({ name, mimeType, content }: SampleFile): SavedWorkflow {
	const data = { data: content.toString('base64'), mimeType, fileName: name };
	const person = { name: 'Ada', phone: '+44 20 7946 0958', deal: 'mainsail and jib' };
	const item = JSON.stringify({ json: person, binary: { data } });
	return {
		name: 'Order ready',
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'customer',
				name: 'Customer',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [220, 0],
				parameters: { jsCode: `return [${item}];` },
			},
		],
		connections: {
			Start: { main: [[{ node: 'Customer', type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

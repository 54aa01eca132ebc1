import type { INode, INodeExecutionData } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { SampleFile } from '../../../tools/demo/sampleFiles';
import type { SavedWorkflow } from '../../../tools/n8n/savedWorkflow';
import { LATEST } from '../../support/nodeVersions';
import { place } from './playground';

/** The sandbox's first workspace, as it is saved when it was picked from the list. */
export const WORKSPACE = {
	__rl: true,
	mode: 'list',
	value: place.sandbox.lancepilot.workspaceId,
	cachedResultName: 'Northwind Sales',
} as const;

/** A workflow that is started by hand, and whose second node, of this name, gives these items. */
export function giving(source: string, items: readonly INodeExecutionData[]): SavedWorkflow {
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
				id: 'source',
				name: source,
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [220, 0],
				parameters: { jsCode: `return ${JSON.stringify(items)};` },
			},
		],
		connections: {
			Start: { main: [[{ node: source, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

/** The workflow with one more node behind its last one. */
export function followedBy(
	workflow: SavedWorkflow,
	node: Pick<INode, 'name' | 'type' | 'parameters' | 'credentials'> & Partial<INode>,
): SavedWorkflow {
	const { nodes, connections } = workflow;
	const last = nodes.at(-1)?.name ?? '';
	const to = { node: node.name, type: NodeConnectionTypes.Main, index: 0 };
	return {
		...workflow,
		nodes: [...nodes, { id: 'last', typeVersion: LATEST, position: [440, 0], ...node }],
		connections: { ...connections, [last]: { main: [[to]] } },
	};
}

/** A workflow whose node "Customer" gives a person and a file in the field `data`. */
export function customerWorkflow({ name, mimeType, content }: SampleFile): SavedWorkflow {
	const data = { data: content.toString('base64'), mimeType, fileName: name };
	const person = { name: 'Ada', phone: '+44 20 7946 0958', deal: 'mainsail and jib' };
	return giving('Customer', [{ json: person, binary: { data } }]);
}

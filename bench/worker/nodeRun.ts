import { setMaxListeners } from 'node:events';
import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type INode,
	type INodeExecutionData,
	type INodeTypes,
} from 'n8n-workflow';
import { createAdditionalData } from '../../tools/engine/additionalData';
import type { CredentialsHelper } from '../../tools/engine/credentialsHelper';
import type { SetUpNode } from '../contestants/contestant';

/**
 * Runs a node as n8n's engine does once a workflow has come to it. The engine's own bookkeeping, the
 * same for every node, is left out.
 */
export async function runNode(
	{ type, parameters, sendsAllAtOnce }: SetUpNode,
	items: INodeExecutionData[],
	batchSize: number,
	credentialsHelper: CredentialsHelper,
): Promise<INodeExecutionData[]> {
	const { name, version } = type.description;
	const node: INode = {
		id: name,
		name,
		type: `n8n-nodes-base.${name}`,
		typeVersion: [version].flat().at(-1) ?? 1,
		position: [0, 0],
		parameters,
		credentials: { lancepilotApi: { id: 'lancepilotApi', name: 'lancepilotApi' } },
	};
	const find = () => type;
	const nodeTypes: INodeTypes = {
		getByName: find,
		getByNameAndVersion: find,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: 'bench',
		nodes: [node],
		connections: {},
		nodeTypes,
		active: false,
		settings: { executionOrder: 'v1' },
	});
	// With the defaults of every parameter, which the workflow has filled in.
	const completeNode = workflow.getNode(name) ?? node;
	const additionalData = createAdditionalData(workflow, credentialsHelper, 'trigger', '1');
	// As n8n does: its request helper listens to it with every request.
	const cancellation = new AbortController();
	setMaxListeners(Infinity, cancellation.signal);
	const runData = createRunExecutionData({ executionData: { nodeExecutionStack: [] } });

	const runGroup = async (group: INodeExecutionData[]) => {
		const context = new ExecuteContext(
			workflow,
			completeNode,
			additionalData,
			'trigger',
			runData,
			0,
			group,
			{ main: [group] },
			{ node: completeNode, data: { main: [group] }, source: null },
			[],
			cancellation.signal,
		);
		const output = type.execute
			? await type.execute.call(context)
			: await new RoutingNode(context, type).runNode();
		return Array.isArray(output) ? (output[0] ?? []) : [];
	};
	if (!sendsAllAtOnce) return await runGroup(items);
	const results: INodeExecutionData[] = [];
	for (let start = 0; start < items.length; start += batchSize) {
		results.push(...(await runGroup(items.slice(start, start + batchSize))));
	}
	return results;
}

import type { IConnections, INode, INodeType, IWorkflowSettings } from 'n8n-workflow';

/** A workflow as n8n exports it (what else an export holds does not matter here). */
export interface WorkflowJson {
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

/** The nodes that n8n would run: notes on the canvas are not among them. */
export function executableNodes({ nodes }: WorkflowJson): INode[] {
	return nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
}

/** The only node that nothing leads to, tools of an agent aside. @throws when there is none, or more than one. */
export function findStartNode(workflow: WorkflowJson): INode {
	const connections = Object.values(workflow.connections)
		.flatMap(({ main }) => main ?? [])
		.flat();
	const destinations = new Set(connections.map((connection) => connection?.node));
	const isTool = (name: string) => 'ai_tool' in (workflow.connections[name] ?? {});
	const [start, ...rest] = executableNodes(workflow).filter(
		({ name }) => !destinations.has(name) && !isTool(name),
	);
	if (!start || rest.length > 0) {
		throw new Error('The workflow must have exactly one node that no other node leads to');
	}
	return start;
}

/**
 * Stands in for the trigger of a package that is not installed here (n8n-nodes-base): what the
 * run is given as items is what it puts out.
 */
export function standInForTrigger(node: INode): INodeType {
	return {
		description: {
			displayName: 'Start',
			name: node.type,
			group: ['trigger'],
			version: node.typeVersion,
			description: 'Puts out the items that the run was given',
			defaults: { name: 'Start' },
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [this.getInputData()];
		},
	};
}

import type { INode, INodeType } from 'n8n-workflow';

const AGENT_TYPE = 'test.agent';

/** A tool as n8n hands it to an agent. */
export interface Tool {
	/** Gives what the tool answers, for the model to read. */
	invoke: (args: Record<string, string>) => Promise<unknown>;
}

/** What an agent does. It asks for its tool anew for each of its items, as n8n's agents do. */
type Act = (nextTool: () => Promise<Tool>) => Promise<unknown>;

/** An agent without a model: it uses its tool as told. */
function agentNode(act: Act): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: AGENT_TYPE,
			group: ['transform'],
			version: 1,
			description: 'Uses its tools',
			defaults: { name: 'Agent' },
			inputs: ['main', 'ai_tool'],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			await act(async () => {
				// n8n types what comes over such a connection as unknown; here it is tools.
				const [tool] = (await this.getInputConnectionData('ai_tool', 0)) as Tool[];
				if (!tool) throw new Error('the agent has no tool');
				return tool;
			});
			return [[{ json: {} }]];
		},
	};
}

/** A workflow in which an agent has this node for its tool. */
export function agentWorkflow(tool: INode, type: INodeType, act: Act) {
	// n8n makes a node type of this name of every node that can be a tool.
	const toolType = `${tool.type}Tool`;
	const agent: INode = {
		id: 'agent',
		name: 'Agent',
		type: AGENT_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const asTool: INodeType = {
		description: { ...type.description, name: toolType, inputs: [], outputs: ['ai_tool'] },
		async execute() {
			return (await type.execute?.call(this)) ?? [];
		},
	};
	return {
		workflow: {
			nodes: [agent, { ...tool, type: toolType }],
			connections: {
				[tool.name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool' as const, index: 0 }]] },
			},
		},
		otherNodes: { [AGENT_TYPE]: agentNode(act), [toolType]: asTool },
	};
}

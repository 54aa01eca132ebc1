import type { INode, INodeTypes, IWorkflowExecuteAdditionalData, Workflow } from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import type { CredentialsHelper } from './credentialsHelper';
import { n8nWorkflow } from './n8n';

/** A node outside any execution: what n8n makes to test a credential or to fill a list. */
interface TemporaryNode {
	node: INode;
	workflow: Workflow;
	additionalData: IWorkflowExecuteAdditionalData;
}

/** Makes a workflow of one node that uses the named credential types. */
export function createTemporaryNode(
	{ type, typeVersion, parameters }: Pick<INode, 'type' | 'typeVersion' | 'parameters'>,
	credentialTypes: string[],
	nodeTypes: INodeTypes,
	credentialsHelper: CredentialsHelper,
): TemporaryNode {
	const node: INode = {
		id: 'temporary',
		name: 'Temporary',
		type,
		typeVersion,
		parameters,
		position: [0, 0],
		credentials: Object.fromEntries(credentialTypes.map((name) => [name, { id: name, name }])),
	};
	const workflow = new n8nWorkflow.Workflow({
		id: 'temporary',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = createAdditionalData(workflow, credentialsHelper, 'internal', 'temporary');
	return { node, workflow, additionalData };
}

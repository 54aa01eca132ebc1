import type {
	ExecutionError,
	INode,
	INodeCredentials,
	INodeExecutionData,
	INodeType,
	IRun,
	IRunExecutionData,
	ITaskData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import { CredentialsHelper, type CredentialData } from './credentialsHelper';
import { n8nCore, n8nWorkflow } from './n8n';
import { nodeTypesOf, type NodePackage } from './nodePackage';
import { createRunData } from './older';
import { executableNodes, findStartNode, standInForTrigger, type WorkflowJson } from './startNode';

/** One execution of a workflow. */
export interface RunRequest {
	workflow: WorkflowJson;
	/** What the trigger puts out, or, where the first node is one of the package, what it is given. */
	items: INodeExecutionData[];
	/** By credential type; given to every node that can use the type. */
	credentials: CredentialData;
	/** Node types that the workflow uses besides those of the package, by full name. */
	otherNodes?: Record<string, INodeType>;
	/** Default: `manual`, as with the button in n8n's editor. */
	mode?: WorkflowExecuteMode;
	/** A run that failed, to be taken up again as the Retry button does; `items` then count no more. */
	retryOf?: WorkflowRun;
	/** Cancels the execution, as the Stop button does. */
	cancellation?: AbortSignal;
}

/** What one node did. */
interface NodeRun {
	/** Items by main output: `outputs[1]` is the error output where a node has one. */
	outputs: INodeExecutionData[][];
	error?: ExecutionError;
	/** n8n's own record of every time the node ran; `outputs` and `error` are of the last. */
	runs: ITaskData[];
}

/** What came of an execution. */
export interface WorkflowRun {
	/** By node name; a node that was never reached is missing. */
	nodes: Partial<Record<string, NodeRun>>;
	/** Why the execution stopped, if it did. */
	error?: ExecutionError;
	status: IRun['status'];
	/** n8n's own record of the execution, as it would be stored. */
	data: IRunExecutionData;
}

/**
 * Runs a workflow through n8n's engine until it ends, well or badly.
 * @throws when it cannot start: unknown node type, more than one start, a required field left empty.
 */
export async function runWorkflow(
	nodePackage: NodePackage,
	executionId: string,
	request: RunRequest,
): Promise<WorkflowRun> {
	const { workflow: json, items, credentials, mode = 'manual', retryOf, cancellation } = request;
	const start = findStartNode(json);
	const others = { ...request.otherNodes };
	if (!nodePackage.hasNodeType(start.type)) others[start.type] ??= standInForTrigger(start);
	const workflow = new n8nWorkflow.Workflow({
		id: 'workflow',
		nodes: executableNodes(json).map((node) =>
			others[node.type] ? node : withCredentials(nodePackage, node, credentials),
		),
		connections: json.connections,
		nodeTypes: nodeTypesOf(nodePackage, others),
		active: false,
		settings: { executionOrder: 'v1', ...json.settings },
	});
	const additionalData = createAdditionalData(
		workflow,
		new CredentialsHelper(nodePackage, credentials),
		mode,
		executionId,
	);
	const node = workflow.getNode(start.name);
	if (!node) throw new Error(`The workflow lost its node "${start.name}"`);
	const runData = retryOf ? forRetry(retryOf.data) : createRunData(node, items);
	const execution = new n8nCore.WorkflowExecute(
		additionalData,
		mode,
		runData,
	).processRunExecutionData(workflow);
	cancellation?.addEventListener('abort', () => execution.cancel(), { once: true });
	return summarise(await execution);
}

/** What n8n's Retry button starts from: the stored execution without the error and its last run. */
function forRetry(data: IRunExecutionData): IRunExecutionData {
	// n8n stores executions as JSON text.
	const stored = n8nWorkflow.jsonParse<IRunExecutionData>(JSON.stringify(data));
	const { lastNodeExecuted = '', runData } = stored.resultData;
	delete stored.resultData.error;
	runData[lastNodeExecuted]?.pop();
	return stored;
}

/** Ties the node to the credentials of the run that its type knows, as choosing them in n8n does. */
export function withCredentials(
	nodePackage: NodePackage,
	node: INode,
	credentials: CredentialData,
): INode {
	const types = nodePackage.nodeType(node.type, node.typeVersion).description.credentials ?? [];
	const chosen: INodeCredentials = { ...node.credentials };
	for (const { name } of types) if (credentials[name]) chosen[name] = { id: name, name };
	return { ...node, credentials: chosen };
}

function summarise({ data, status }: IRun): WorkflowRun {
	const nodes = Object.entries(data.resultData.runData).map(([name, runs]): [string, NodeRun] => {
		const last = runs.at(-1);
		const outputs = (last?.data?.main ?? []).map((items) => items ?? []);
		return [name, { outputs, error: last?.error, runs }];
	});
	return { nodes: Object.fromEntries(nodes), error: data.resultData.error, status, data };
}

import type {
	INode,
	INodeExecutionData,
	INodeType,
	ITaskData,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { createHooks, createRunData, startBinaryStore } from './adapters';
import { createCredentialsHelper, type Credentials } from './credentialsHelper';
import { requireModules } from './modules';
import { START_TYPE, startNode, startType, type StartItem } from './startNode';

/** What the node under test did. */
interface NodeResult {
	/** Items by output: `outputs[1]` is the error output where the node has one. */
	outputs: INodeExecutionData[][];
	error: ITaskData['error'];
	/** What Start put out. */
	given: INodeExecutionData[];
}

/** The engine of one n8n version with the installed package. */
export interface Host {
	/** Runs Start, which puts out these items, and then the node. */
	run(node: INode, items: readonly StartItem[], credentials: Credentials): Promise<NodeResult>;
}

// Nobody listens there, but n8n parses these addresses each time a parameter is read.
const ADDRESSES = Object.fromEntries(
	[
		'instanceBaseUrl',
		'restApiUrl',
		'webhookBaseUrl',
		'webhookWaitingBaseUrl',
		'webhookTestBaseUrl',
		'formBaseUrl',
		'formWaitingBaseUrl',
		'formTestBaseUrl',
	].map((name) => [name, 'http://localhost:5678/']),
);

/**
 * Loads the engine in `folder`, and with its own loader the package in `packageFolder`.
 * @param userFolder the N8N_USER_FOLDER of the environment
 */
export async function openHost(
	folder: string,
	packageFolder: string,
	userFolder: string,
): Promise<Host> {
	const modules = requireModules(folder);
	const { core, workflow: api } = modules;
	await startBinaryStore(modules, userFolder);
	const loader = new core.PackageDirectoryLoader(packageFolder);
	await loader.loadAll();
	const credentialType = (name: string) => {
		const found = loader.credentialTypes[name];
		if (!found) throw new Error(`The package has no credential "${name}"`);
		return found.type;
	};
	let executions = 0;

	return {
		async run(node, items, credentials) {
			const types: Record<string, INodeType> = { [START_TYPE]: startType(items) };
			for (const [name, { type }] of Object.entries(loader.nodeTypes)) {
				// Old loaders put the package's name before the node's themselves.
				const fullName = name.includes('.') ? name : `${loader.packageName}.${name}`;
				types[fullName] = api.NodeHelpers.getVersionedNodeType(type);
			}
			const find = (name: string) => {
				const type = types[name];
				if (!type) throw new Error(`The package has no node "${name}"`);
				return type;
			};
			const chosen = find(node.type).description.credentials ?? [];
			const sending: INode = {
				...node,
				credentials: Object.fromEntries(chosen.map(({ name }) => [name, { id: name, name }])),
			};
			const workflow = new api.Workflow({
				id: 'workflow',
				nodes: [startNode, sending],
				connections: {
					[startNode.name]: { main: [[{ node: node.name, type: 'main', index: 0 }]] },
				},
				nodeTypes: { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) },
				active: false,
				settings: { executionOrder: 'v1' },
			});
			const executionId = String(++executions);
			const additionalData = {
				...ADDRESSES,
				executionId,
				hooks: createHooks(modules, executionId),
				credentialsHelper: createCredentialsHelper(credentialType, credentials),
				variables: {},
				currentNodeExecutionIndex: 0,
			};
			const { data } = await new core.WorkflowExecute(
				// Nothing that runs here asks for the rest of it.
				additionalData as unknown as IWorkflowExecuteAdditionalData,
				'manual',
				createRunData(modules, startNode, [{ json: {} }]),
			).processRunExecutionData(workflow);
			const { runData, error } = data.resultData;
			const outputsOf = (name: string) =>
				(runData[name]?.at(-1)?.data?.main ?? []).map((output) => output ?? []);
			return {
				outputs: outputsOf(node.name),
				error: runData[node.name]?.at(-1)?.error ?? error,
				given: outputsOf(startNode.name)[0] ?? [],
			};
		},
	};
}

// What n8n's engines of several years want differently, each told by what is there.
import { join } from 'node:path';
import type {
	INode,
	INodeExecutionData,
	IRunExecutionData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import type { Modules } from './modules';

type Hooks = IWorkflowExecuteAdditionalData['hooks'];

/** Starts n8n's store of files on the disk: old ones are told where, new ones read the environment. */
export async function startBinaryStore({ core, container }: Modules, folder: string) {
	const store: { init(configuration: object): Promise<void> } = container.get(
		core.BinaryDataService,
	);
	const mode = 'filesystem';
	await store.init({ mode, availableModes: [mode], localStoragePath: join(folder, 'files') });
}

/** n8n-core's hooks, or those that n8n-workflow had before. */
export function createHooks({ core, workflow }: Modules, executionId: string): Hooks {
	const now = new Date();
	const data: IWorkflowBase = {
		id: 'workflow',
		name: 'workflow',
		nodes: [],
		connections: {},
		active: false,
		isArchived: false,
		activeVersionId: null,
		createdAt: now,
		updatedAt: now,
	};
	if ('ExecutionLifecycleHooks' in core) {
		return new core.ExecutionLifecycleHooks('manual', executionId, data);
	}
	// Today's types know nothing of it.
	const { WorkflowHooks } = workflow as unknown as {
		WorkflowHooks: new (functions: object, mode: string, id: string, data: IWorkflowBase) => Hooks;
	};
	return new WorkflowHooks({}, 'manual', executionId, data);
}

/** An execution that is about to start at a node; before 2.0 n8n had no function that makes one. */
export function createRunData(
	{ workflow }: Modules,
	node: INode,
	items: INodeExecutionData[],
): IRunExecutionData {
	const nodeExecutionStack = [{ node, data: { main: [items] }, source: null }];
	if ('createRunExecutionData' in workflow) {
		return workflow.createRunExecutionData({ executionData: { nodeExecutionStack } });
	}
	const executionData = {
		contextData: {},
		metadata: {},
		nodeExecutionStack,
		waitingExecution: {},
		waitingExecutionSource: {},
	};
	// Today's type has a version in it, which older engines do not know.
	return {
		startData: {},
		resultData: { runData: {} },
		executionData,
	} as unknown as IRunExecutionData;
}

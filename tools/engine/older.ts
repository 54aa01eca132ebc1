// What n8n's engines of several years want differently, each told by what is there.
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { BinaryDataService } from 'n8n-core';
import type {
	IBinaryData,
	INode,
	INodeExecutionData,
	IRunExecutionData,
	IWebhookData,
	IWebhookFunctions,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { container, n8nCore, n8nWorkflow } from './n8n';

/** n8n's store of files on the disk: old ones are told where, new ones read the environment. */
export async function openBinaryStore(userFolder: string): Promise<BinaryDataService> {
	const store = container.get(n8nCore.BinaryDataService);
	const mode = 'filesystem';
	const configuration = {
		mode,
		availableModes: [mode],
		localStoragePath: join(userFolder, 'binary_data'),
	};
	// Today's takes none.
	await (store as { init(configuration: object): Promise<void> }).init(configuration);
	return store;
}

/** Stores a file of an earlier node; old ones take the execution that it is of in two parameters. */
export async function storeBinary(
	store: BinaryDataService,
	content: Buffer | Readable,
	metadata: IBinaryData,
): Promise<IBinaryData> {
	const [workflowId, executionId] = ['workflow', 'upstream'];
	if (store.store.length <= 3) {
		return await store.store({ type: 'execution', workflowId, executionId }, content, metadata);
	}
	// Today's types know nothing of it.
	const old = store as unknown as {
		store(workflow: string, execution: string, ...file: unknown[]): Promise<IBinaryData>;
	};
	return await old.store(workflowId, executionId, content, metadata);
}

/** n8n-core's hooks, or those that n8n-workflow had before. */
export function createHooks(
	mode: WorkflowExecuteMode,
	executionId: string,
	data: IWorkflowBase,
): IWorkflowExecuteAdditionalData['hooks'] {
	if ('ExecutionLifecycleHooks' in n8nCore) {
		return new n8nCore.ExecutionLifecycleHooks(mode, executionId, data);
	}
	// Today's types know nothing of it.
	const { WorkflowHooks } = n8nWorkflow as unknown as {
		WorkflowHooks: new (
			functions: object,
			...execution: Parameters<typeof createHooks>
		) => IWorkflowExecuteAdditionalData['hooks'];
	};
	return new WorkflowHooks({}, mode, executionId, data);
}

/** n8n's way to secrets that are kept elsewhere; older ones have none, and none is asked for here. */
export function externalSecrets(): Pick<IWorkflowExecuteAdditionalData, 'externalSecretsProxy'> {
	if ('ExternalSecretsProxy' in n8nCore) {
		return { externalSecretsProxy: container.get(n8nCore.ExternalSecretsProxy) };
	}
	// An older engine does not know that there could be one.
	return {} as Pick<IWorkflowExecuteAdditionalData, 'externalSecretsProxy'>;
}

/** An execution that is about to start at a node; before 2.0 n8n had no function that makes one. */
export function createRunData(node: INode, items: INodeExecutionData[]): IRunExecutionData {
	const nodeExecutionStack = [{ node, data: { main: [items] }, source: null }];
	if ('createRunExecutionData' in n8nWorkflow) {
		return n8nWorkflow.createRunExecutionData({ executionData: { nodeExecutionStack } });
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

/** What n8n hands to a trigger that is called; a function made it before there was a class for it. */
export function createWebhookContext(
	workflow: Workflow,
	node: INode,
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	webhookData: IWebhookData,
): IWebhookFunctions {
	if ('WebhookContext' in n8nCore) {
		const { WebhookContext } = n8nCore;
		return new WebhookContext(workflow, node, additionalData, mode, webhookData, [], null);
	}
	// Today's types know nothing of it.
	const { getExecuteWebhookFunctions } = n8nCore as unknown as {
		getExecuteWebhookFunctions: (...call: unknown[]) => IWebhookFunctions;
	};
	return getExecuteWebhookFunctions(workflow, node, additionalData, mode, webhookData, []);
}

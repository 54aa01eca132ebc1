import type {
	ICredentialsHelper,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createHooks, externalSecrets } from './older';

/** What n8n hands to every execution besides the workflow. */
export function createAdditionalData(
	workflow: Workflow,
	credentialsHelper: ICredentialsHelper,
	mode: WorkflowExecuteMode,
	executionId: string,
): IWorkflowExecuteAdditionalData {
	// Nobody listens there, but n8n parses these addresses each time a parameter is read.
	const instanceBaseUrl = 'http://localhost:5678/';
	const now = new Date();
	return {
		credentialsHelper,
		executionId,
		hooks: createHooks(mode, executionId, {
			id: workflow.id,
			name: workflow.id,
			nodes: Object.values(workflow.nodes),
			connections: workflow.connectionsBySourceNode,
			active: false,
			isArchived: false,
			activeVersionId: null,
			createdAt: now,
			updatedAt: now,
		}),
		...externalSecrets(),
		currentNodeExecutionIndex: 0,
		variables: {},
		instanceBaseUrl,
		restApiUrl: `${instanceBaseUrl}rest`,
		webhookBaseUrl: `${instanceBaseUrl}webhook`,
		webhookWaitingBaseUrl: `${instanceBaseUrl}webhook-waiting`,
		webhookTestBaseUrl: `${instanceBaseUrl}webhook-test`,
		formBaseUrl: `${instanceBaseUrl}form`,
		formWaitingBaseUrl: `${instanceBaseUrl}form-waiting`,
		formTestBaseUrl: `${instanceBaseUrl}form-test`,
		mcpBaseUrl: `${instanceBaseUrl}mcp`,
		mcpTestBaseUrl: `${instanceBaseUrl}mcp-test`,
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => undefined,
		executeWorkflow: async () => {
			throw new Error('Sub-workflows do not run in this engine');
		},
		startRunnerTask: async () => {
			throw new Error('Code tasks do not run in this engine');
		},
	};
}

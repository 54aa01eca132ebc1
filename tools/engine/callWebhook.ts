import { EventEmitter } from 'node:events';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	IWebhookData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createAdditionalData } from './additionalData';
import { CredentialsHelper, type CredentialData } from './credentialsHelper';
import { n8nWorkflow } from './n8n';
import { nodeTypesOf, type NodePackage } from './nodePackage';
import { createWebhookContext } from './older';
import { withCredentials } from './runWorkflow';

/** One POST to the URL of a trigger. */
export interface WebhookCall {
	node: INode;
	/** What is posted, as JSON. */
	body: unknown;
	/** By names in lower case. */
	headers?: Record<string, string>;
	/** Given to the trigger where it can use their types. */
	credentials?: CredentialData;
	/** Default: `webhook`, as for a published workflow. */
	mode?: WorkflowExecuteMode;
	/** What n8n has stored for the workflow by an earlier call. */
	staticData?: IDataObject;
	/** Settles when n8n has stored the run, and with what n8n then answers; default: 200, at once. */
	stored?: Promise<number>;
}

/** What came of the call. */
export interface WebhookOutcome {
	/** What a run starts with; empty where none starts. */
	items: INodeExecutionData[];
	/** Status with which the trigger answered itself; undefined where n8n answers. */
	status?: number;
	/** What n8n would store for the workflow; undefined where nothing changed. */
	staticData?: IDataObject;
}

/** Calls a trigger as n8n does when a request has come, and it has read its body. */
export async function callWebhook(
	nodePackage: NodePackage,
	{
		body,
		headers = {},
		credentials = {},
		mode = 'webhook',
		staticData,
		stored,
		...call
	}: WebhookCall,
): Promise<WebhookOutcome> {
	const node = withCredentials(nodePackage, call.node, credentials);
	const type = nodePackage.nodeType(node.type, node.typeVersion);
	const [webhookDescription] = type.description.webhooks ?? [];
	if (!type.webhook || !webhookDescription) throw new Error(`"${node.type}" has no webhook`);
	const workflow = new n8nWorkflow.Workflow({
		id: 'workflow',
		nodes: [node],
		connections: {},
		nodeTypes: nodeTypesOf(nodePackage),
		active: true,
		// A copy: n8n reads it from its database for each call.
		staticData: staticData && n8nWorkflow.deepCopy(staticData),
	});
	const helper = new CredentialsHelper(nodePackage, credentials);
	const outcome: WebhookOutcome = { items: [] };
	const httpResponse = Object.assign(new EventEmitter(), {
		statusCode: 200,
		status(code: number) {
			httpResponse.statusCode = code;
			outcome.status = code;
			return httpResponse;
		},
		json: () => httpResponse.emit('prefinish'),
	});
	const httpRequest = { method: 'POST', query: {}, headers, body };
	const additionalData = {
		...createAdditionalData(workflow, helper, mode, ''),
		httpRequest: { ...httpRequest, rawBody: Buffer.from(JSON.stringify(body)) },
		httpResponse,
	};
	const webhookData: IWebhookData = {
		httpMethod: 'POST',
		node: node.name,
		path: 'webhook',
		webhookDescription,
		workflowId: 'workflow',
		workflowExecuteAdditionalData: additionalData,
	};
	const context = createWebhookContext(workflow, node, additionalData, mode, webhookData);
	const { workflowData, noWebhookResponse } = await type.webhook.call(context);
	// n8n answers when it has stored the run, unless the trigger has answered itself.
	if (!noWebhookResponse) {
		if (stored) httpResponse.statusCode = await stored;
		httpResponse.emit('prefinish');
	}
	outcome.items = workflowData?.[0] ?? [];
	if (workflow.staticData.__dataChanged === true) {
		outcome.staticData = n8nWorkflow.deepCopy(workflow.staticData);
	}
	return outcome;
}

import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listening } from '../../../tools/n8n/listening';
import type { N8nApi } from '../../../tools/n8n/n8nApi';
import type { Sink } from '../../support/sink';

/** How a trigger is set up. */
interface TriggerSetUp {
	type: 'lancepilotTrigger' | 'islashTrigger';
	parameters?: INode['parameters'];
	credentials?: INode['credentials'];
	/** Name of a binary field that is handed on instead of the JSON. */
	handOnFile?: string;
}

/** A published workflow that begins with a trigger of ours. */
export interface Listener {
	workflowId: string;
	url: string;
}

function handOnNode(sinkUrl: string, field: string | undefined): INode {
	const body = field
		? { contentType: 'binaryData', inputDataFieldName: field }
		: { specifyBody: 'json', jsonBody: '={{ JSON.stringify($json) }}' };
	return {
		id: randomUUID(),
		name: 'Hand On',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [220, 0],
		parameters: { method: 'POST', url: sinkUrl, sendBody: true, ...body },
	};
}

/** Publishes a workflow that hands on what its trigger gives, if anywhere; settles when n8n listens. */
export async function listen(
	api: N8nApi,
	n8nUrl: string,
	sink: Sink | undefined,
	{ type, parameters = {}, credentials, handOnFile }: TriggerSetUp,
): Promise<Listener> {
	const webhookId = randomUUID();
	const workflowId = await api.publish({
		name: `${type} ${webhookId}`,
		nodes: [
			{
				id: randomUUID(),
				name: 'Trigger',
				type: `n8n-nodes-lancepilot-islash.${type}`,
				typeVersion: 1,
				position: [0, 0],
				parameters,
				webhookId,
				...(credentials && { credentials }),
			},
			...(sink ? [handOnNode(sink.url, handOnFile)] : []),
		],
		connections: sink
			? { Trigger: { main: [[{ node: 'Hand On', type: NodeConnectionTypes.Main, index: 0 }]] } }
			: {},
		settings: { executionOrder: 'v1' },
	});
	const url = `${n8nUrl}/webhook/${webhookId}/webhook`;
	await listening(url);
	return { workflowId, url };
}

/** Posts JSON as a service does. Gives the status of the answer. */
export async function post(url: string, body: unknown): Promise<number> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	await response.arrayBuffer();
	return response.status;
}

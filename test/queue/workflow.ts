import type { IConnection, INode, INodeParameters } from 'n8n-workflow';
import { markingNodes } from '../../tools/crash/workflows';
import type { CredentialLink, SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { locator, WORKSPACE_ID } from '../support/nodes';

/** How the workflow sends. */
export interface Build {
	/** Also the path of its webhook. */
	name: string;
	/** Whether it loops over single items and marks each recipient before the message leaves. */
	marksFirst: boolean;
}

const to = (target: string): IConnection => ({ node: target, type: 'main', index: 0 });

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

function webhook(path: string): INode {
	const parameters = {
		httpMethod: 'POST',
		path,
		// Whoever calls is told which execution it is, and has nothing to wait for.
		options: { responseData: '={{ $execution.id }}' },
	};
	// Without an ID of its own, n8n does not listen for the webhook.
	return { ...node('Webhook', 'n8n-nodes-base.webhook', 2, parameters), webhookId: path };
}

function sendNode(link: CredentialLink): INode {
	const send = node('Send', 'n8n-nodes-lancepilot-islash.lancepilot', 1, {
		resource: 'message',
		operation: 'sendDocument',
		workspace: locator('id', WORKSPACE_ID),
		recipient: locator('phoneNumber', "={{ $('Split Out').item.json.phone }}"),
		mediaSource: 'binary',
		binaryPropertyName: 'data',
	});
	return { ...send, credentials: { lancepilotApi: link } };
}

/** Webhook → Split Out → Convert to File → Send, or with a loop that marks first around the last two. */
export function queueWorkflow({ name, marksFirst }: Build, link: CredentialLink): SavedWorkflow {
	const loop = node('Loop Over Items', 'n8n-nodes-base.splitInBatches', 3, { batchSize: 1 });
	return {
		name,
		nodes: [
			webhook(name),
			node('Split Out', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.people' }),
			...(marksFirst ? [loop, ...markingNodes()] : []),
			node('Convert to File', 'n8n-nodes-base.convertToFile', 1.1, {
				operation: 'toText',
				sourceProperty: 'text',
				options: { fileName: 'invoice.txt' },
			}),
			sendNode(link),
		],
		connections: {
			Webhook: { main: [[to('Split Out')]] },
			'Split Out': { main: [[to(marksFirst ? 'Loop Over Items' : 'Convert to File')]] },
			...(marksFirst && {
				// First output: done. Second: the next batch.
				'Loop Over Items': { main: [[], [to('Remove Duplicates')]] },
				'Remove Duplicates': { main: [[to('If')]] },
				If: { main: [[to('Convert to File')], [to('Loop Over Items')]] },
				Send: { main: [[to('Loop Over Items')]] },
			}),
			'Convert to File': { main: [[to('Send')]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

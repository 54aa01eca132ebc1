import type { IConnection, IConnections, INode, INodeParameters } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { SavedWorkflow } from '../../tools/n8n/savedWorkflow';

/** How a workflow of the experiment is built. */
export interface Build {
	/** Also the path of its webhook. */
	name: string;
	/** Items per round of Loop Over Items; none for a workflow without a loop. */
	batchSize?: number;
	/** The workflow setting "Save execution progress". */
	savesProgress: boolean;
	/** Whether Remove Duplicates marks each person before the message leaves; with batches of one. */
	marksFirst?: boolean;
	/** Whether each message has a Send Once Key. One in doubt then keeps no other from being sent. */
	hasKey?: boolean;
}

const to = (node: string): IConnection => ({ node, type: NodeConnectionTypes.Main, index: 0 });

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

function sendNode(credentialId: string, hasKey: boolean): INode {
	const send = node('Send', 'n8n-nodes-lancepilot-islash.lancepilot', 1, {
		resource: 'message',
		operation: 'sendText',
		workspace: { __rl: true, mode: 'id', value: '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b' },
		recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
		text: '=Hello {{ $json.phone }}',
		options: hasKey ? { sendOnceKey: '={{ $json.phone }}-hello' } : {},
	});
	const onError = hasKey ? 'continueRegularOutput' : 'stopWorkflow';
	return {
		...send,
		onError,
		credentials: { lancepilotApi: { id: credentialId, name: 'Lancepilot' } },
	};
}

/** Remove Duplicates and If: only someone not seen before leaves by the first output. */
export function markingNodes(): INode[] {
	const isNew = { type: 'string', operation: 'exists', singleValue: true };
	return [
		{
			...node('Remove Duplicates', 'n8n-nodes-base.removeDuplicates', 2, {
				operation: 'removeItemsSeenInPreviousExecutions',
				dedupeValue: '={{ $json.phone }}',
			}),
			// Gives an empty item for someone seen before, so that the loop goes on.
			alwaysOutputData: true,
		},
		node('If', 'n8n-nodes-base.if', 2.2, {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				conditions: [
					{ id: 'new', leftValue: '={{ $json.phone }}', rightValue: '', operator: isNew },
				],
				combinator: 'and',
			},
		}),
	];
}

function connections({ batchSize, marksFirst }: Build): IConnections {
	const first = { Webhook: { main: [[to('Split Out')]] } };
	if (batchSize === undefined) return { ...first, 'Split Out': { main: [[to('Send')]] } };
	return {
		...first,
		'Split Out': { main: [[to('Loop Over Items')]] },
		// First output: done. Second: the next batch.
		'Loop Over Items': { main: [[], [to(marksFirst ? 'Remove Duplicates' : 'Send')]] },
		...(marksFirst && {
			'Remove Duplicates': { main: [[to('If')]] },
			If: { main: [[to('Send')], [to('Loop Over Items')]] },
		}),
		Send: { main: [[to('Loop Over Items')]] },
	};
}

/** Webhook → Split Out → Send, or with Loop Over Items around Send. */
export function crashWorkflow(build: Build, credentialId: string): SavedWorkflow {
	const { name, batchSize, savesProgress, hasKey = false } = build;
	const webhook = node('Webhook', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path: name });
	return {
		name,
		nodes: [
			// Without an ID of its own, n8n does not listen for the webhook.
			{ ...webhook, webhookId: name },
			node('Split Out', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.people' }),
			...(batchSize === undefined
				? []
				: [node('Loop Over Items', 'n8n-nodes-base.splitInBatches', 3, { batchSize })]),
			...(build.marksFirst ? markingNodes() : []),
			sendNode(credentialId, hasKey),
		],
		connections: connections(build),
		settings: { executionOrder: 'v1', saveExecutionProgress: savesProgress },
	};
}

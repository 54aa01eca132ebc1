import type { IConnection, IConnections, INode, INodeParameters } from 'n8n-workflow';
import { markingNodes } from '../crash/workflows';
import type { CredentialLink, SavedWorkflow } from '../../tools/n8n/savedWorkflow';
import { locator, WORKSPACE_ID } from '../support/nodes';

/** How the workflow sends. */
export interface Build {
	/** Also the path of its webhook. */
	name: string;
	/** Where it marks each recipient before the message leaves, one at a time; left out for nowhere. */
	marksIn?: 'Remove Duplicates' | 'Data Table';
	/** Whether each message has a Send Once Key. One in doubt then keeps no other from being sent. */
	hasKey?: boolean;
}

/** What the workflow needs of n8n. */
export interface Links {
	credential: CredentialLink;
	/** A data table with a column `phone`. */
	dataTableId: string;
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

const recipientPhone = "={{ $('Split Out').item.json.phone }}";

/** Only someone who is in no row of the table leaves the last of them, and is in a row then. */
function tableNodes(dataTableId: string): { asking: INode[]; marking: INode[] } {
	const table = { resource: 'row', dataTableId: locator('id', dataTableId) };
	const conditions = [{ keyName: 'phone', condition: 'eq', keyValue: '={{ $json.phone }}' }];
	const asked = { ...table, operation: 'rowNotExists', filters: { conditions } };
	const value = { phone: recipientPhone };
	const column = { id: 'phone', displayName: 'phone', type: 'string', required: false };
	const schema = [{ ...column, defaultMatch: false, display: true }];
	const columns = { mappingMode: 'defineBelow', value, matchingColumns: [], schema };
	// If, and a start that gives an empty item for someone who is marked, so that the loop goes on.
	const [, isNew] = markingNodes();
	return {
		asking: [
			{ ...node('Is Not Marked', 'n8n-nodes-base.dataTable', 1, asked), alwaysOutputData: true },
			...(isNew ? [isNew] : []),
		],
		marking: [
			node('Mark', 'n8n-nodes-base.dataTable', 1, { ...table, operation: 'insert', columns }),
		],
	};
}

function sendNode(link: CredentialLink, hasKey: boolean): INode {
	const send = node('Send', 'n8n-nodes-lancepilot-islash.lancepilot', 1, {
		resource: 'message',
		operation: 'sendDocument',
		workspace: locator('id', WORKSPACE_ID),
		recipient: locator('phoneNumber', recipientPhone),
		mediaSource: 'binary',
		// A data table passes no files on.
		binaryPropertyName: "={{ $('Convert to File').item.binary.data }}",
		options: hasKey ? { sendOnceKey: `${recipientPhone}-invoice` } : {},
	});
	const onError = hasKey ? 'continueRegularOutput' : 'stopWorkflow';
	return { ...send, onError, credentials: { lancepilotApi: link } };
}

const convert = node('Convert to File', 'n8n-nodes-base.convertToFile', 1.1, {
	operation: 'toText',
	sourceProperty: 'text',
	options: { fileName: 'invoice.txt' },
});

/** Connects each of these nodes to the next. */
function chain(nodes: readonly string[]): IConnections {
	const pairs = nodes.slice(1).map((next, index) => [nodes[index], { main: [[to(next)]] }]);
	return Object.fromEntries(pairs) as IConnections;
}

/** Webhook → Split Out → Convert to File → Send, or with a loop that marks first around the last two. */
export function queueWorkflow(
	{ name, marksIn, hasKey = false }: Build,
	links: Links,
): SavedWorkflow {
	const table = tableNodes(links.dataTableId);
	const asking = marksIn === 'Data Table' ? table.asking : marksIn ? markingNodes() : [];
	const marking = marksIn === 'Data Table' ? table.marking : [];
	const loop = node('Loop Over Items', 'n8n-nodes-base.splitInBatches', 3, { batchSize: 1 });
	const first = [
		webhook(name),
		node('Split Out', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.people' }),
	];
	const last = [convert, ...marking, sendNode(links.credential, hasKey)];
	const names = (nodes: readonly INode[]) => nodes.map((it) => it.name);
	const settings = { executionOrder: 'v1' } as const;
	if (!marksIn) {
		const nodes = [...first, ...last];
		return { name, nodes, connections: chain(names(nodes)), settings };
	}
	const [question = ''] = names(asking);
	return {
		name,
		nodes: [...first, loop, ...asking, ...last],
		connections: {
			...chain([...names(first), loop.name]),
			// First output: done. Second: the next batch.
			[loop.name]: { main: [[], [to(question)]] },
			...chain(names(asking)),
			If: { main: [[to(convert.name)], [to(loop.name)]] },
			...chain([...names(last), loop.name]),
		},
		settings,
	};
}

import { randomUUID } from 'node:crypto';
import type { IConnection, IConnections, INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { SavedWorkflow } from '../../../../tools/n8n/savedWorkflow';
import { tags } from '../../../engine/expressions/changing';
import { submit } from '../../support/submit';
import { phones } from './service';

/** A node of n8n's own. */
function node(name: string, typeVersion: number, parameters: INode['parameters']): INode {
	const type = `n8n-nodes-base.${name}`;
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

const to = (name: string): IConnection => ({
	node: name,
	type: NodeConnectionTypes.Main,
	index: 0,
});

/** A workflow in which each node feeds the next. */
function chain(nodes: readonly INode[]): SavedWorkflow {
	const connections: IConnections = {};
	nodes.slice(1).forEach(({ name }, index) => {
		connections[nodes[index]?.name ?? ''] = { main: [[to(name)]] };
	});
	return { name: randomUUID(), nodes: [...nodes], connections, settings: { executionOrder: 'v1' } };
}

/** The file that every upload brings. */
export const FILE = Buffer.from('%PDF-1.7 the bytes of an invoice');
const pdf = new Blob([new Uint8Array(FILE)], { type: 'application/pdf' });

function formWith(fileField: string): FormData {
	const form = new FormData();
	form.append(fileField, pdf, 'invoice.pdf');
	return form;
}

/** How a workflow is set off; its file is in the binary field `file`, where it has one. */
export interface Start {
	/** What people call it. */
	start: string;
	/** From the trigger to one item for each person. */
	nodes: (path: string) => INode[];
	/** Whether the last of these nodes is a loop around the node that sends. */
	isLoop?: boolean;
	/** Sets it off from outside. @param path its own, as given to `nodes` */
	call: (n8nUrl: string, path: string) => Promise<unknown>;
}

const webhook = (path: string, options = {}): INode => ({
	...node('webhook', 2, { httpMethod: 'POST', path, options }),
	// Without an ID of its own, n8n does not listen for it.
	webhookId: path,
});

/** One item for each number of a list that is text, every item with the file. */
function split(list: string): INode[] {
	const phone = { id: 'phone', name: 'phone', type: 'array', value: `={{ ${list}.split(' ') }}` };
	return [
		// Files go along with the other fields only.
		node('set', 3.4, { assignments: { assignments: [phone] }, includeOtherFields: true }),
		node('splitOut', 1, { fieldToSplitOut: 'phone', options: { includeBinary: true } }),
	];
}

const query = new URLSearchParams({ phones: phones.join(' ') }).toString();

export const fileUpload: Start = {
	start: 'a Webhook that is sent a form with a file',
	nodes: (path) => [webhook(path), ...split('$json.query.phones')],
	call: async (n8nUrl, path) =>
		submit(`${n8nUrl}/webhook/${path}?${query}`, () => formWith('file')),
};

export const fileAsBody: Start = {
	start: 'a Webhook that is sent nothing but a file',
	nodes: (path) => [webhook(path, { binaryPropertyName: 'file' }), ...split('$json.query.phones')],
	call: async (n8nUrl, path) => submit(`${n8nUrl}/webhook/${path}?${query}`, () => pdf),
};

const formFields = [
	{ fieldLabel: 'phones' },
	{ fieldLabel: 'file', fieldType: 'file', multipleFiles: false },
];

export const formWithFile: Start = {
	start: 'a Form Trigger with a file',
	nodes: (path) => [
		{
			...node('formTrigger', 2.2, {
				formTitle: 'Invoice',
				formFields: { values: formFields },
				responseMode: 'onReceived',
				options: { path },
			}),
			webhookId: path,
		},
		...split('$json.phones'),
	],
	call: async (n8nUrl, path) =>
		submit(`${n8nUrl}/form/${path}`, () => {
			const form = formWith('field-1');
			form.append('field-0', phones.join(' '));
			return form;
		}),
};

const peopleJson = JSON.stringify({
	people: phones.map((phone) => ({ phone, tags })),
});

/** Each person has tags, which expressions can change. */
export const people: Start = {
	start: 'a Webhook that is sent people',
	nodes: (path) => [webhook(path), node('splitOut', 1, { fieldToSplitOut: 'body.people' })],
	call: async (n8nUrl, path) =>
		submit(`${n8nUrl}/webhook/${path}`, () => peopleJson, 'application/json'),
};

/** The node of `people` runs once for all of them; here it runs once for each two. */
export const peopleInPairs: Start = {
	...people,
	nodes: (path) => [...people.nodes(path), node('splitInBatches', 3, { batchSize: 2 })],
	isLoop: true,
};

/** The workflow that sends each person of its start a message. */
export function flow({ nodes, isLoop }: Start, path: string, send: INode): SavedWorkflow {
	const before = nodes(path);
	const workflow = chain([...before, send]);
	const loop = before.at(-1)?.name ?? '';
	if (isLoop) {
		// Its first output is for what has been through the loop.
		workflow.connections[loop]?.main?.unshift([]);
		workflow.connections[send.name] = { main: [[to(loop)]] };
	}
	return workflow;
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IConnections, INode } from 'n8n-workflow';
import type { N8nApi } from '../../../tools/n8n/n8nApi';
import type { SavedWorkflow } from '../../../tools/n8n/savedWorkflow';
import { withCredentials } from '../../../tools/n8n/savedWorkflow';
import type { SandboxMessage } from '../../../sandbox/message';
import { locator } from '../../support/nodes';
import { messages, place } from './playground';

type Parameters = INode['parameters'];

/** A node of a workflow, on a canvas that nobody looks at. */
export const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: Parameters,
	rest: Partial<INode> = {},
): INode => ({
	id: name.toLowerCase().replaceAll(' ', '-'),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...rest,
});

/** A node that asks. */
export function askNode(parameters: Parameters, rest: Partial<INode> = {}): INode {
	const usual = {
		resource: 'message',
		operation: 'sendAndWait',
		workspace: locator('id', place.sandbox.lancepilot.workspaceId),
		recipient: locator('phoneNumber', '+44 20 7946 0958'),
		message: 'May she?',
	};
	const settings = { credentials: { lancepilotApi: { id: '', name: '' } }, ...rest };
	const type = 'n8n-nodes-lancepilot-islash.lancepilot';
	return node('Ask', type, 1, { ...usual, ...parameters }, settings);
}

/** A node that posts each of its items to a sink. */
export const handOn = (url: string) =>
	node('Hand On', 'n8n-nodes-base.httpRequest', 4.2, {
		method: 'POST',
		url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ JSON.stringify($json) }}',
	});

const to = (name: string) => ({ node: name, type: 'main' as const, index: 0 });

/** Nodes of which each feeds the next, behind a webhook whose body holds the items. */
export function asking(
	nodes: readonly INode[],
	path: string,
	more: IConnections = {},
): SavedWorkflow {
	const hook = { httpMethod: 'POST', path, options: {} };
	const all = [
		node('Start', 'n8n-nodes-base.webhook', 2, hook, { webhookId: path }),
		node('Items', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.items' }),
		...nodes,
	];
	const connections: IConnections = {};
	all.slice(1).forEach(({ name }, index) => {
		connections[all[index]?.name ?? ''] = { main: [[to(name)]] };
	});
	const workflow = {
		name: path,
		nodes: all,
		connections: { ...connections, ...more },
		settings: { executionOrder: 'v1' as const },
	};
	return withCredentials(workflow, place.credentials);
}

/** The same, where the nodes are gone through for one item after the other. */
export function askingEach(nodes: readonly INode[], path: string): SavedWorkflow {
	const loop = node('Loop', 'n8n-nodes-base.splitInBatches', 3, { batchSize: 1, options: {} });
	const [first, last] = [nodes[0]?.name ?? '', nodes.at(-1)?.name ?? ''];
	return asking([loop, ...nodes], path, {
		Loop: { main: [[], [to(first)]] },
		[last]: { main: [[to('Loop')]] },
	});
}

/** Publishes a workflow and sets it off with these items. Gives its ID. */
export async function setOff(
	api: N8nApi,
	make: (path: string) => SavedWorkflow,
	items: readonly object[] = [{}],
): Promise<string> {
	const path = randomUUID();
	const id = await api.publish(make(path));
	await api.trigger(path, { items });
	return id;
}

/** How long something is waited for that n8n does at once, in milliseconds: on a busy machine. */
const PATIENCE = 60_000;

/** Looks until something is there. @throws Error that says what was awaited, and what there was instead */
async function awaited<Found>(
	what: string,
	look: () => Promise<{ found: Found } | { instead: unknown }>,
): Promise<Found> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		const seen = await look();
		if ('found' in seen) return seen.found;
		if (Date.now() > end) {
			throw new Error(`Awaited ${what}; instead: ${JSON.stringify(seen.instead)}`);
		}
		await sleep(100);
	}
}

/** Everything that has arrived, oldest first, once there is so much of it. */
export async function arrivedMessages(count: number): Promise<SandboxMessage[]> {
	return await awaited<SandboxMessage[]>(`${count} messages`, async () => {
		const found = await messages();
		return found.length >= count ? { found } : { instead: found };
	});
}

/** The links in the messages that have arrived, oldest first, once there are so many. */
export async function links(count: number): Promise<string[]> {
	return await awaited<string[]>(`${count} messages with a link`, async () => {
		const texts = (await messages()).map(({ text = '' }) => text);
		const found = texts.flatMap((text) => /https?:\S+/.exec(text)?.[0] ?? []);
		return found.length >= count ? { found } : { instead: texts };
	});
}

/** Settles when so many of the newest executions of a workflow have such a status. Gives their IDs, the newest first. */
export async function allReached(
	api: N8nApi,
	workflowId: string,
	count: number,
	status: string,
): Promise<string[]> {
	const what = `${count} executions of ${workflowId} that are ${status}`;
	return await awaited<string[]>(what, async () => {
		const newest = (await api.executions(workflowId)).slice(0, count);
		const isSo = newest.length === count && newest.every((one) => one.status === status);
		return isSo ? { found: newest.map(({ id }) => id) } : { instead: newest };
	});
}

/** Settles when the newest execution of a workflow has such a status. Gives its ID. */
export async function reached(api: N8nApi, workflowId: string, status: string): Promise<string> {
	const [id = ''] = await allReached(api, workflowId, 1, status);
	return id;
}

/** Opens a link, as a person or a link preview does. */
export const look = async (link: string) => {
	const response = await fetch(link);
	return { status: response.status, headers: response.headers, html: await response.text() };
};

/** Sends the answer page as a browser does. */
export const answer = async (link: string, form: Record<string, string>) => {
	const response = await fetch(link, { method: 'POST', body: new URLSearchParams(form) });
	return { status: response.status, headers: response.headers, html: await response.text() };
};

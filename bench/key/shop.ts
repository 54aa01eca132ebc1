import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { openN8n } from '../n8n';

const run = promisify(execFile);
const locator = (mode: string, value: string) => ({ __rl: true as const, mode, value });

/** The real n8n, with SQLite, and a published workflow that tells of each order that it is called with. */
export interface Shop {
	/** From now on the node remembers so many keys. */
	fill(keys: number): Promise<void>;
	/** Calls the workflow with these orders. Gives how long it took, in milliseconds. */
	call(orders: readonly string[]): Promise<number>;
	close(): Promise<void>;
}

/** @param serverUrl stands in for Lancepilot, and answers at once */
export async function openShop(serverUrl: string): Promise<Shop> {
	const n8n = await openN8n();
	const { api, database } = n8n;
	const data = { accessToken: 'bench', baseUrl: `${serverUrl}/delay/0` };
	const name = 'Lancepilot';
	const credential = {
		id: await api.createCredential({ name, type: 'lancepilotApi', data }),
		name,
	};
	const path = randomUUID();
	const node = (type: string, typeVersion: number, parameters: INode['parameters']): INode => ({
		id: type,
		name: type,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [0, 0],
		parameters,
	});
	const options = { sendOnceKey: '={{ $json.key }}' };
	const send: INode = {
		...node('Send', 1, {
			resource: 'message',
			operation: 'sendText',
			workspace: locator('id', '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b'),
			recipient: locator('phoneNumber', '+44 20 7946 0958'),
			text: 'Hello',
			options,
		}),
		type: 'n8n-nodes-lancepilot-islash.lancepilot',
		credentials: { lancepilotApi: credential },
	};
	// It answers when the last node has ended.
	const webhook = node('webhook', 2, { httpMethod: 'POST', path, responseMode: 'lastNode' });
	const split = node('splitOut', 1, { fieldToSplitOut: 'body.orders' });
	const to = (target: INode) => ({
		main: [[{ node: target.name, type: NodeConnectionTypes.Main, index: 0 }]],
	});
	const workflowId = await api.publish({
		name: path,
		nodes: [{ ...webhook, webhookId: path }, split, send],
		connections: { [webhook.name]: to(split), [split.name]: to(send) },
		settings: { executionOrder: 'v1' },
	});
	return {
		fill: async (keys) => {
			const script = join(__dirname, 'fillMemory.cjs');
			await run(n8n.node, [script, database, workflowId, send.id, String(keys)]);
		},
		call: async (orders) => {
			const start = performance.now();
			await api.trigger(path, { orders: orders.map((key) => ({ key })) });
			return performance.now() - start;
		},
		close: async () => await n8n.close(),
	};
}

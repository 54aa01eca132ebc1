import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { CredentialLink } from '../../tools/n8n/savedWorkflow';
import { endedExecutions } from '../support/executions';
import { lancepilotNode } from '../support/nodes';
import type { Recorder } from '../support/recorder';
import { accept, late, startRecorder } from '../support/recorder';
import { listening } from '../../tools/n8n/listening';
import { post } from './support/listener';
import { api, place } from './support/playground';

let service: Recorder;
let lancepilotApi: CredentialLink;

beforeAll(async () => {
	service = await startRecorder();
	const values = {
		name: 'Counted',
		type: 'lancepilotApi',
		data: service.credentials.lancepilotApi,
	};
	lancepilotApi = { id: await api.createCredential(values), name: values.name };
});
// Slowly, so that calls of the same moment overlap.
beforeEach(() => service.answerWith(late(300, accept)));
afterEach(() => service.reset());
afterAll(async () => service.close());

/** How often each text arrived. */
function arrivals(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { body } of service.requests) {
		const text = JSON.parse(body.toString()).text.body as string;
		counts[text] = (counts[text] ?? 0) + 1;
	}
	return counts;
}

/** A published workflow that tells of each order that it is called with. */
async function publishShop() {
	const path = randomUUID();
	const webhook: INode = {
		id: randomUUID(),
		name: 'Order Shipped',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
		parameters: { httpMethod: 'POST', path, options: {} },
		webhookId: path,
	};
	const send = lancepilotNode(
		'sendText',
		{
			text: '={{ $json.body.order }}',
			options: { sendOnceKey: '={{ $json.body.order }}-shipped' },
		},
		{ id: randomUUID(), credentials: { lancepilotApi } },
	);
	const id = await api.publish({
		name: `Shop ${path}`,
		nodes: [webhook, send],
		connections: {
			[webhook.name]: { main: [[{ node: send.name, type: NodeConnectionTypes.Main, index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});
	const url = `${place.n8nUrl}/webhook/${path}`;
	// What this starts has no order, and ends without a message.
	await listening(url);
	return {
		call: async (order: string) => expect(await post(url, { order })).toBe(200),
		/** Presses Execute. */
		execute: async (order: string) =>
			await api.run(id, webhook.name, [{ json: { body: { order } } }]),
		/** Settles when so many executions with an order have ended. Gives how each did. */
		statuses: async (count: number) =>
			(await endedExecutions(api, id, count + 1)).slice(0, count).map(({ status }) => status),
	};
}

test('A webhook called twice with the same order sends one message', async () => {
	const shop = await publishShop();
	await shop.call('A-17');
	await shop.statuses(1);
	await shop.call('A-17');
	await shop.call('A-18');
	expect(await shop.statuses(3)).toEqual(['success', 'success', 'success']);
	expect(arrivals()).toEqual({ 'A-17': 1, 'A-18': 1 });
});

test('Twice at the same moment sends one message, and both executions end well', async () => {
	const shop = await publishShop();
	await Promise.all([shop.call('A-17'), shop.call('A-17')]);
	expect(await shop.statuses(2)).toEqual(['success', 'success']);
	expect(arrivals()).toEqual({ 'A-17': 1 });
});

test('50 times at once with 10 orders sends each one once, and all executions end well', async () => {
	const shop = await publishShop();
	const orders = Array.from({ length: 10 }, (_, index) => `A-${index}`);
	const calls = Array.from({ length: 50 }, (_, index) => `A-${index % 10}`);
	await Promise.all(calls.map(async (order) => await shop.call(order)));
	expect(new Set(await shop.statuses(50))).toEqual(new Set(['success']));
	expect(arrivals()).toEqual(Object.fromEntries(orders.map((order) => [order, 1])));
});

test('Pressing Execute twice sends twice, before and after the published workflow has sent it', async () => {
	const shop = await publishShop();
	await shop.execute('A-17');
	await shop.statuses(1);
	await shop.call('A-17');
	await shop.statuses(2);
	await shop.execute('A-17');
	await shop.statuses(3);
	expect(arrivals()).toEqual({ 'A-17': 3 });
});

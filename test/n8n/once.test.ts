import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import type { OrderedFault } from '../../sandbox/api/faults';
import { endedExecutions } from '../support/executions';
import { api, emptySandbox, messages, orderFault, place } from './support/playground';

// Numbers that no real phone has, and whose last digits mean nothing to the sandbox.
const people = Array.from({ length: 10 }, (_, index) => ({ phone: `44770090011${index}` }));
const phones = people.map(({ phone }) => phone);

const main = (node: string) => ({ main: [[{ node, type: NodeConnectionTypes.Main, index: 0 }]] });

function node(name: string, type: string, parameters: INode['parameters'], more = {}): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters, ...more };
}

/** Publishes a workflow that sends each person of its webhook a text. Gives its ID and its path. */
async function publish(settings: Partial<INode>) {
	const path = randomUUID();
	const send = {
		resource: 'message',
		operation: 'sendText',
		workspace: { __rl: true, mode: 'id', value: place.sandbox.lancepilot.workspaceId },
		recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
		text: 'Hello',
	};
	const credentials = { lancepilotApi: place.credentials.lancepilotApi };
	const webhook = { httpMethod: 'POST', path };
	const id = await api.publish({
		name: path,
		nodes: [
			node('Webhook', 'n8n-nodes-base.webhook', webhook, { typeVersion: 2, webhookId: path }),
			node('Split Out', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'body.people' }),
			node('Send', 'n8n-nodes-lancepilot-islash.lancepilot', send, { credentials, ...settings }),
		],
		connections: { Webhook: main('Split Out'), 'Split Out': main('Send') },
		settings: { executionOrder: 'v1' },
	});
	return { id, path };
}

/** Lets the sandbox take six messages and treat the seventh so. */
async function spoilTheSeventh(fault: OrderedFault['fault']): Promise<void> {
	await orderFault({ fault: 'slow', delayMs: 0, times: 6 });
	await orderFault({ fault, times: 1 });
}

const arrived = async () => (await messages()).map(({ recipient }) => recipient);

beforeEach(emptySandbox);

test('Retry On Fail sends what was refused, and nothing twice', async () => {
	await spoilTheSeventh('redirect');
	const { id, path } = await publish({ retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
	await api.trigger(path, { people });
	expect(await endedExecutions(api, id, 1)).toMatchObject([{ status: 'success' }]);
	expect(await arrived()).toEqual(phones);
});

test('Retry in the list of executions sends what was refused, and nothing twice', async () => {
	await spoilTheSeventh('redirect');
	const { id, path } = await publish({});
	await api.trigger(path, { people });
	const [failed] = await endedExecutions(api, id, 1);
	expect(failed?.status).toBe('error');
	expect(await arrived()).toEqual(phones.slice(0, 6));
	await api.retry(failed?.id ?? '');
	expect(await endedExecutions(api, id, 2)).toMatchObject([
		{ status: 'success', retryOf: failed?.id },
		{ status: 'error' },
	]);
	expect(await arrived()).toEqual(phones);
});

test('What may have been delivered is repeated by neither', async () => {
	await spoilTheSeventh('reset-after-body');
	const { id, path } = await publish({ retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });
	await api.trigger(path, { people });
	const [failed] = await endedExecutions(api, id, 1);
	await api.retry(failed?.id ?? '');
	expect(await endedExecutions(api, id, 2)).toMatchObject([
		{ status: 'error' },
		{ status: 'error' },
	]);
	expect(await arrived()).toEqual(phones.slice(0, 7));
});

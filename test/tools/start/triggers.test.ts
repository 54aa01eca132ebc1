import type { INode } from 'n8n-workflow';
import { triggerAddresses } from '../../../tools/start/triggers';

const node = (type: string, more: Partial<INode> = {}): INode => ({
	id: type,
	name: type,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	webhookId: 'aaaa-1111',
	...more,
});
const addressesOf = (...nodes: INode[]) =>
	triggerAddresses({ name: 'Example', nodes, connections: {} }, 'http://127.0.0.1:5678');
const own = 'n8n-nodes-lancepilot-islash';
const url = 'http://127.0.0.1:5678/webhook/aaaa-1111/webhook';

it.each([
	['lancepilotTrigger', 'lancepilot'],
	['islashTrigger', 'islash'],
])('%s listens to %s at its production URL', (type, service) => {
	expect(addressesOf(node(`${own}.${type}`))).toEqual([{ service, url }]);
});

it('All triggers of a workflow listen', () => {
	const both = [node(`${own}.islashTrigger`), node(`${own}.lancepilotTrigger`)];
	expect(addressesOf(...both)).toHaveLength(2);
});

it.each([
	['another trigger', node('n8n-nodes-base.webhook')],
	['a node of this package that is no trigger', node(`${own}.lancepilot`)],
	['a trigger that is switched off', node(`${own}.islashTrigger`, { disabled: true })],
	['a trigger without an address', node(`${own}.islashTrigger`, { webhookId: undefined })],
])('%s has no address', (_what, one) => {
	expect(addressesOf(one)).toEqual([]);
});

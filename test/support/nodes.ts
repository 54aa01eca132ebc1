import type { INode, INodeExecutionData, INodeParameterResourceLocator } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import type { WorkflowRun } from '../../tools/engine/runWorkflow';
import { LATEST } from './nodeVersions';
import type { Recorder } from './recorder';

export const WORKSPACE_ID = '3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b';

/** A resource locator as n8n saves it. */
export const locator = (mode: string, value: string | number): INodeParameterResourceLocator => ({
	__rl: true,
	mode,
	value,
});

const node = (type: string, settings: Partial<INode>): INode => ({
	id: 'send',
	name: 'Send',
	type: `n8n-nodes-lancepilot-islash.${type}`,
	typeVersion: LATEST,
	position: [0, 0],
	parameters: {},
	...settings,
});

/** What nearly every operation of a service needs; more than one needs does no harm. */
const USUAL = {
	lancepilot: {
		workspace: locator('id', WORKSPACE_ID),
		recipient: locator('phoneNumber', '+44 20 7946 0958'),
	},
	islash: { recipient: '+852 5687 2847' },
};

/** A node set to an operation; workspace and recipient are filled in unless given. */
export const nodeFor = (
	service: 'lancepilot' | 'islash',
	{
		resource,
		operation,
		parameters,
	}: { resource: string; operation: string; parameters: INode['parameters'] },
	settings: Partial<INode> = {},
) =>
	node(service, {
		...settings,
		parameters: { resource, operation, ...USUAL[service], ...parameters },
	});

/** A Lancepilot node that is about a message. */
export const lancepilotNode = (
	operation: string,
	parameters: INode['parameters'],
	settings: Partial<INode> = {},
) => nodeFor('lancepilot', { resource: 'message', operation, parameters }, settings);

/** An iSlash node that sends a session message. */
export const islashNode = (parameters: INode['parameters'], settings: Partial<INode> = {}) =>
	nodeFor('islash', { resource: 'message', operation: 'send', parameters }, settings);

/** Runs one node with these items, and gives what it did. */
export async function runNode(
	engine: Engine,
	{ credentials }: { credentials: Partial<Recorder['credentials']> },
	sending: INode,
	items: INodeExecutionData[] = [{ json: {} }],
	retryOf?: WorkflowRun,
) {
	const workflow = { nodes: [sending], connections: {} };
	const run = await engine.run({ workflow, items, credentials, retryOf });
	const { outputs = [], runs = [] } = run.nodes[sending.name] ?? {};
	return { run, error: run.error, outputs, items: outputs[0] ?? [], hints: runs.at(-1)?.hints };
}

/** The form of a template as n8n saves it, laid out for the template with this key. */
export const formOf = (key: string, value: Record<string, string> = {}) => ({
	mappingMode: 'defineBelow',
	value,
	schema: [...Object.keys(value), `form_of_${key}`].map((id) => ({ id, displayName: id })),
});

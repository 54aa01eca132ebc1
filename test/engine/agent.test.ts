import { NodeHelpers, type INode, type NodeParameterValueType } from 'n8n-workflow';
import { Islash } from '../../nodes/Islash/Islash.node';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { nodeFor, runNode } from '../support/nodes';
import { accept, acceptList } from '../support/recorder';
import { operationsOf } from '../support/operations';
import { engine, recorder, setUpStation } from '../support/station';
import { CASES } from './conformance/cases';
import type { ConformanceCase } from './conformance/case';

setUpStation();

const NODES = { lancepilot: new Lancepilot(), islash: new Islash() };
const SERVICES = ['lancepilot', 'islash'] as const;

/** What the builder of an agent chooses: the rest is up to the agent. */
const CHOSEN = ['resource', 'operation', 'mode', 'mappingMode', 'mediaSource', '__rl'];

/**
 * The same parameters with every value left to the agent, and what the agent gives for them. A model
 * gives IDs, numbers and switches as text as often as not.
 */
function leftToAgent(parameters: INode['parameters']) {
	const given: Record<string, string> = {};
	const leave = (name: string, value: NodeParameterValueType): NodeParameterValueType => {
		if (CHOSEN.includes(name)) return value;
		if (Array.isArray(value)) {
			// n8n allows fixed lists only here; their entries are left to the agent.
			return value.map((entry, index) => leave(`${name}_${index}`, entry)) as typeof value;
		}
		if (typeof value === 'object' && value !== null) {
			const entries = Object.entries(value as INode['parameters']);
			return Object.fromEntries(
				entries.map(([key, inner]) => [
					key,
					CHOSEN.includes(key) ? inner : leave(`${name}_${key}`, inner),
				]),
			);
		}
		// What stands as an expression is the builder's as well.
		if (typeof value === 'string' && value.startsWith('=')) return value;
		const key = name.slice(0, 64);
		given[key] = String(value);
		return `={{ $fromAI(${JSON.stringify(key)}) }}`;
	};
	const left = Object.entries(parameters).map(([name, value]) => [name, leave(name, value)]);
	return { left: Object.fromEntries(left) as INode['parameters'], given };
}

/** An agent's tools have no files, and cannot wait. */
const isForAgent = ({ file, operation }: ConformanceCase) =>
	file === undefined && operation !== 'sendAndWait';
const titleOf = ({ resource, operation, title, becomes }: ConformanceCase) =>
	[resource, operation, title, becomes].filter(Boolean).join(', ');

describe.each(SERVICES)('An agent that fills in a %s tool', (service) => {
	test.each(CASES[service].filter(isForAgent).map((one) => [titleOf(one), one] as const))(
		'asks for the same as a person: %s',
		async (_, one) => {
			const node = nodeFor(service, one);
			const answer = () => recorder.answerWith(one.operation === 'getAll' ? acceptList : accept);
			answer();
			await runNode(engine, recorder, node);
			const asked = recorder.requests.map(({ method, url, body }) => ({ method, url, body }));
			recorder.reset();
			answer();

			const { left, given } = leftToAgent(node.parameters);
			const { error } = await runNode(engine, recorder, { ...node, parameters: left }, [
				{ json: given },
			]);
			expect(error?.description ?? error?.message).toBeUndefined();
			const heard = recorder.requests.map(({ method, url, body }) => ({ method, url, body }));
			expect(withoutBoundaries(heard)).toEqual(withoutBoundaries(asked));
		},
	);
});

/** A form's boundary is random. */
function withoutBoundaries(requests: { method: string; url: string; body: Buffer }[]) {
	return requests.map(({ body, ...rest }) => ({
		...rest,
		body: body.toString().replaceAll(/-{20,}\w+/g, '-'),
	}));
}

test.each(SERVICES)(
	'Every operation of %s tells an agent in words of its own what it does',
	(service) => {
		const { description } = NODES[service];
		const told = operationsOf(NODES[service]).map(({ resource, operation }) => {
			const node = nodeFor(service, { resource, operation, parameters: {} });
			const tool = { ...node, parameters: { ...node.parameters, descriptionType: 'auto' } };
			return NodeHelpers.getToolDescriptionForNode(tool, NODES[service]);
		});
		expect(new Set(told).size).toBe(told.length);
		for (const text of told) expect(text).not.toBe(description.description);
	},
);

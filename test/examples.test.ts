import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode, INodeProperties, INodeType, IPinData } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Islash } from '../nodes/Islash/Islash.node';
import { IslashTrigger } from '../nodes/Islash/IslashTrigger.node';
import { Lancepilot } from '../nodes/Lancepilot/Lancepilot.node';
import { LancepilotTrigger } from '../nodes/Lancepilot/LancepilotTrigger.node';
import { demoAccount } from '../sandbox/demoAccount';

interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	pinData?: IPinData;
	settings: object;
}

const FOLDER = 'examples';
const STICKY_NOTE = 'n8n-nodes-base.stickyNote';
const OURS: Record<string, INodeType> = {
	lancepilot: new Lancepilot(),
	lancepilotTrigger: new LancepilotTrigger(),
	islash: new Islash(),
	islashTrigger: new IslashTrigger(),
};

const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const workflows = files.map((file): [string, Workflow] => [file, JSON.parse(read(file))]);

/** Our node behind a node of a workflow, and whether it is there as an agent's tool. */
function ours({ type }: INode): { node: INodeType; isTool: boolean } | undefined {
	const [, name, tool] = /^n8n-nodes-lancepilot-islash\.(.+?)((?:Hitl)?Tool)?$/.exec(type) ?? [];
	const node = OURS[name ?? ''];
	return node && { node, isTool: tool !== undefined };
}

const ownNodesOf = ({ nodes }: Workflow) =>
	nodes.flatMap((node) => {
		const found = ours(node);
		return found ? [{ ...found, used: node }] : [];
	});

/** Where a property is shown when nothing but resource and operation is looked at. */
function belongsTo(property: INodeProperties, { resource, operation }: INode['parameters']) {
	const { show = {} } = property.displayOptions ?? {};
	const isShown = (values: unknown[] | undefined, value: unknown) =>
		values?.includes(value) ?? true;
	return isShown(show.resource, resource) && isShown(show.operation, operation);
}

/** The space that a node takes on the canvas, with its name below, in pixels. */
function spaceOf({ type, position: [left, top], parameters }: INode) {
	const isNote = type === STICKY_NOTE;
	const width = isNote ? Number(parameters.width) : type.endsWith('.agent') ? 224 : 96;
	const height = isNote ? Number(parameters.height) : 144;
	return { left, top, right: left + width, bottom: top + height };
}

test.each(workflows)('%s can be imported: it holds a workflow and nothing else', (_, workflow) => {
	const { name, pinData, ...rest } = workflow;
	expect(name).not.toBe('');
	expect(Object.keys(rest).sort()).toEqual(['connections', 'nodes', 'settings']);
	const names = workflow.nodes.map((node) => node.name);
	for (const pinned of Object.keys(pinData ?? {})) expect(names).toContain(pinned);
	expect(new Set(names).size).toBe(names.length);
	const ids = workflow.nodes.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test.each(workflows)('%s explains itself in one note', (_, { nodes }) => {
	const notes = nodes.filter(({ type }) => type === STICKY_NOTE);
	expect(notes).toHaveLength(1);
	for (const part of ['## ', '**Try it:**', '**Change first**']) {
		expect(notes[0]?.parameters.content).toContain(part);
	}
});

test.each(workflows)('%s names only nodes that it has in its expressions', (_, workflow) => {
	const names = workflow.nodes.map(({ name }) => name);
	const named = [...JSON.stringify(workflow.nodes).matchAll(/\$\('(.+?)'\)/g)].map(([, it]) => it);
	expect(names).toEqual(expect.arrayContaining(named));
});

test.each(workflows)('%s uses our nodes, and n8n’s own', (_, workflow) => {
	const foreign = workflow.nodes.filter((node) => !ours(node)).map(({ type }) => type);
	for (const type of foreign) {
		expect(type).toMatch(/^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\./);
	}
	expect(ownNodesOf(workflow).length).toBeGreaterThan(0);
});

test.each(workflows)('%s sets only parameters that the chosen operation has', (_, workflow) => {
	for (const { node, isTool, used } of ownNodesOf(workflow)) {
		const { properties } = node.description;
		const known = properties.filter((property) => belongsTo(property, used.parameters));
		const names = known.map(({ name }) => name);
		if (isTool) names.push('descriptionType', 'toolDescription');
		expect(names).toEqual(expect.arrayContaining(Object.keys(used.parameters)));
	}
});

test.each(workflows)(
	'%s has every required field filled in, with values that exist',
	(_, workflow) => {
		for (const { node, used } of ownNodesOf(workflow)) {
			const { description } = node;
			expect(
				NodeHelpers.getNodeParametersIssues(description.properties, used, description),
			).toBeNull();
			for (const menu of ['resource', 'operation']) {
				const values = description.properties
					.filter(({ name }) => name === menu)
					.filter((property) => belongsTo(property, { resource: used.parameters.resource }))
					.flatMap(({ options = [] }) =>
						options.flatMap((it) => ('value' in it ? [it.value] : [])),
					);
				// A trigger has neither menu.
				if (description.group.includes('trigger')) expect(values).toEqual([]);
				else expect(values).toContain(used.parameters[menu]);
			}
		}
	},
);

test.each(workflows)(
	'%s asks for credentials by their type, with no ID and no secret',
	(file, workflow) => {
		for (const { node, used } of ownNodesOf(workflow)) {
			const types = node.description.credentials?.map(({ name }) => name);
			expect(Object.keys(used.credentials ?? {})).toEqual(types);
		}
		const links = workflow.nodes.flatMap(({ credentials = {} }) => Object.values(credentials));
		for (const { id } of links) expect(id).toBe('');
		const { lancepilot, islash } = demoAccount;
		for (const secret of [lancepilot.accessToken, islash.userToken, islash.sessionKey]) {
			expect(read(file)).not.toContain(secret);
		}
	},
);

test('Every trigger has an address of its own, which an import keeps', () => {
	const triggers = workflows.flatMap(([, { nodes }]) =>
		nodes.filter((node) => ours(node)?.node.description.group.includes('trigger')),
	);
	const ids = triggers.map(({ webhookId }) => webhookId);
	expect(ids).not.toContain(undefined);
	expect(new Set(ids).size).toBe(ids.length);
});

test.each(workflows)('%s runs from left to right, through every node', (_, workflow) => {
	const { nodes, connections } = workflow;
	const placeOf = (name: string) =>
		nodes.find((node) => node.name === name)?.position ?? [NaN, NaN];
	const links = Object.entries(connections).flatMap(([from, kinds]) =>
		Object.entries(kinds).flatMap(([kind, outputs]) =>
			outputs.flatMap((targets) => (targets ?? []).map(({ node: to }) => ({ from, kind, to }))),
		),
	);
	const wrong = links.filter(({ from, kind, to }) => {
		const [[fromX, fromY], [toX, toY]] = [placeOf(from), placeOf(to)];
		// What serves an agent stands below it.
		return kind === 'main' ? !(fromX < toX) : !(fromY > toY);
	});
	expect(wrong).toEqual([]);
	const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
	const lonely = nodes.filter(({ name, type }) => type !== STICKY_NOTE && !linked.has(name));
	expect(lonely).toEqual([]);
});

test.each(workflows)('%s is laid out without overlaps', (_, { nodes }) => {
	const overlaps = nodes.flatMap((one, index) =>
		nodes.slice(index + 1).flatMap((other) => {
			const [a, b] = [spaceOf(one), spaceOf(other)];
			const isApart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			return isApart ? [] : [`${one.name} and ${other.name}`];
		}),
	);
	expect(overlaps).toEqual([]);
});

test.each(files)('%s is in the list of examples, with a picture of under 100 kB', (file) => {
	const picture = `docs/examples/${file.replace(/json$/, 'png')}`;
	const list = read('README.md');
	expect(list).toContain(`(${file})`);
	expect(list).toContain(`(../${picture})`);
	expect(statSync(picture).size).toBeLessThan(100_000);
});

import type { INode } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { readExamples } from '../../tools/n8n/examples';
import { sandboxCredentials } from '../../tools/n8n/playground';

let engine: Engine;
let sandbox: Sandbox;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
	sandbox = await startSandbox();
});
afterAll(async () => {
	await sandbox.close();
	await engine.stop();
});

/** The form of the node's template, as n8n saves it. */
async function formOf({ type, parameters }: INode): Promise<object[]> {
	const credentials = sandboxCredentials(sandbox).map((one) => [one.type, one.data] as const);
	const { fields } = await engine.layOutForm({
		nodeType: type,
		method: 'templateFields',
		parameters,
		credentials: Object.fromEntries(credentials),
	});
	return fields.map((field) => ({ ...field, removed: false }));
}

test('The forms in the examples are those that the node lays out, or n8n would call them outdated', async () => {
	const workflows = [...(await readExamples()).values()];
	const nodes = workflows.flatMap((workflow) =>
		workflow.nodes.filter(({ parameters }) => 'templateVariables' in parameters),
	);
	expect(nodes).toHaveLength(3);
	for (const node of nodes) {
		const form = await formOf(node);
		expect(node.parameters.templateVariables).toMatchObject({ schema: form });
	}
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { NODE_VERSIONS } from '../../nodes/shared/fields/nodeVersion';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { n8nCore } from '../../tools/engine/n8n';
import { CASES } from './conformance/cases';
import { runCase } from './conformance/runCase';
import { schemaProblems } from '../support/jsonSchema';

let engine: Engine;
let sandbox: Sandbox;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
});
beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.close());
afterAll(() => engine.stop());

/** An output schema, by the node and the operation that its place names. */
interface OutputSchema {
	service: 'lancepilot' | 'islash';
	/** Folder of the node. */
	node: string;
	version: string;
	resource: string;
	operation: string;
	schema: { properties: Record<string, object> };
}

function schemasOf(service: OutputSchema['service'], node: string): OutputSchema[] {
	const folder = join('nodes', node, '__schema__');
	if (!existsSync(folder)) return [];
	return (
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			// That of the trigger stands outside the folders of the operations.
			.filter((path) => path.endsWith('.json') && path !== 'v1.0.0.json')
			.map((path) => {
				const [version = '', resource = '', file = ''] = path.split(sep);
				const schema = JSON.parse(readFileSync(join(folder, path), 'utf8'));
				return { service, node, version, resource, operation: file.replace('.json', ''), schema };
			})
	);
}

const SCHEMAS = [...schemasOf('lancepilot', 'Lancepilot'), ...schemasOf('islash', 'Islash')];

describe.each(SCHEMAS)(
	'The output schema of $service $resource $operation',
	({ service, node, version, resource, operation, schema }) => {
		test('is of an item, and written once for all versions of the node', () => {
			expect(version).toBe('v1.0.0');
			expect(schema).toMatchObject({ type: 'object', version: 1 });
		});

		test.each(NODE_VERSIONS)('is found by the editor for version %d', (nodeVersion) => {
			const nodeDir = join('dist', 'nodes', node);
			const wanted = { nodeDir, version: nodeVersion, resource, operation };
			const path = n8nCore.resolveOutputSchemaPath(wanted);
			expect(existsSync(path ?? '')).toBe(true);
		});

		test('fits what comes out, and offers nothing that does not', async () => {
			const { accessToken, baseUrl } = sandbox.lancepilot;
			const credentials = {
				lancepilotApi: { accessToken, baseUrl },
				islashApi: { ...sandbox.islash },
			};
			const cases = CASES[service].filter(
				(one) => one.resource === resource && one.operation === operation,
			);
			// The sandbox refuses a template whose variables are missing.
			const first = cases.find(({ title }) => title === 'with variables everywhere') ?? cases[0];
			if (!first) throw new Error('no case of such an operation');
			const { items, error } = await runCase(engine, { credentials }, service, first);
			expect(error?.message).toBeUndefined();
			expect(items.length).toBeGreaterThan(0);
			for (const { json } of items) {
				expect(schemaProblems(schema, json)).toEqual([]);
				expect(Object.keys(json)).toEqual(expect.arrayContaining(Object.keys(schema.properties)));
			}
		});
	},
);

import type { IDataDeduplicator, INode, INodeExecutionData } from 'n8n-workflow';
import type { RunRequest, WorkflowRun } from '../../tools/engine/runWorkflow';
import { n8nCore } from '../../tools/engine/n8n';
import { SharedRow } from './sharedRow';
import { engine, recorder } from './station';

/** The rows of marks, by workflow and node, in the place of n8n's database. */
const rows = new Map<string, SharedRow>();

/** Of the test that runs: the node itself keeps in mind for a while what it has noted. */
let test = 0;

/** Whether the database is away. */
let isAway = false;

function rowOf({ workflow, node }: Parameters<IDataDeduplicator['removeProcessed']>[2]): SharedRow {
	const id = JSON.stringify([workflow.id, node?.id]);
	const row = rows.get(id) ?? new SharedRow();
	rows.set(id, row);
	row.isAway = isAway;
	return row;
}

/** The marks that stand, of all nodes. */
export const markCount = () => [...rows.values()].reduce((sum, { size }) => sum + size, 0);

/** From now on the database is away, or back. */
export function setAway(next: boolean): void {
	isAway = next;
}

/** Gives n8n's engine a memory of keys for the tests of a file; each finds it empty. */
export function setUpKeyMemory(): void {
	beforeAll(async () => {
		await n8nCore.DataDeduplicationService.init({
			checkProcessedAndRecord: async (items, _scope, context, options) =>
				await rowOf(context).check(items, options),
			removeProcessed: async (items, _scope, context) => await rowOf(context).remove(items),
			clearAllProcessedItems: async (_scope, context) => {
				rowOf(context).clear();
			},
			getProcessedDataCount: async (_scope, context) => rowOf(context).size,
		});
	});
	afterEach(() => {
		rows.clear();
		test++;
		isAway = false;
	});
}

/** Runs a node as a published workflow does, unless told otherwise. */
export async function runPublished(
	node: INode,
	items: INodeExecutionData[],
	request: Partial<RunRequest> & { retryOf?: WorkflowRun } = {},
) {
	const run = await engine.run({
		workflow: { nodes: [{ ...node, id: `${node.id} ${test}` }], connections: {} },
		items,
		credentials: recorder.credentials,
		mode: 'webhook',
		...request,
	});
	const { outputs = [], runs = [] } = run.nodes[node.name] ?? {};
	const hints = (runs.at(-1)?.hints ?? []).map(({ message }) => message);
	return { run, error: run.error, json: (outputs[0] ?? []).map((item) => item.json), hints };
}

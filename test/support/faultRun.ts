import type { INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { markOf, startFaultServer } from './faultServer';
import type { Fault } from './faults';
import { islashNode, lancepilotNode, locator, runNode } from './nodes';
import { credentialsAt } from './recorder';

/** Items of every run. */
export const COUNT = 20;

/** What stands between a failure and the end of the execution. */
export interface Mode {
	name: string;
	settings: Parameters<typeof lancepilotNode>[2];
	/** How often the node runs, at most, before the failure stands. */
	runs: number;
	goesOn: boolean;
	/** Whether the last of the runs is that of the Retry button. */
	hasButton: boolean;
}

/** The ways to run a node, one column of the fault matrix each. */
export const MODES: Mode[] = [
	{ name: 'The node alone', settings: {}, runs: 1, goesOn: false, hasButton: false },
	{
		name: 'Retry On Fail',
		// n8n takes 0 ms for its default of a second.
		settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
		runs: 3,
		goesOn: false,
		hasButton: false,
	},
	{
		name: 'Continue On Fail',
		settings: { onError: 'continueRegularOutput' },
		runs: 1,
		goesOn: true,
		hasButton: false,
	},
	{ name: 'Retry button', settings: {}, runs: 2, goesOn: false, hasButton: true },
];

/** One run of the matrix. */
export interface Cell {
	fault: Fault;
	mode: Mode;
	/** Whether the fault outlasts every try; else it strikes the first one. */
	lasts: boolean;
	payload: 'text' | 'file';
	/** Index of the item that the fault strikes. */
	item: number;
}

/** What came of a run. */
export interface Observation {
	/** How often the service delivered each item. */
	deliveries: number[];
	/** Number of output items. */
	outputs: number;
	/** What the user reads, by the item that it is said of. */
	errors: Record<number, string>;
}

/** Items of which each is a message of its own. */
async function messages(engine: Engine, { fault, item }: Cell): Promise<INodeExecutionData[]> {
	const file = await engine.storeBinary(Buffer.from('%PDF'), { mimeType: 'application/pdf' });
	return Array.from({ length: COUNT }, (_, index) => ({
		json: {
			phone: 442079460950 + index,
			text: markOf(index),
			timeout: (index === item && fault.timeout) || 60_000,
		},
		binary: { data: { ...file, fileName: `${markOf(index)}.pdf` } },
	}));
}

function senderFor({ fault, mode, lasts, payload }: Cell) {
	const isText = payload === 'text';
	const content = isText
		? { text: '={{ $json.text }}' }
		: { mediaSource: 'binary', binaryPropertyName: 'data' };
	// Where n8n runs the node again, that is what is on trial, and not the node's own retries.
	const maxRetries = mode.runs === 1 && !lasts ? 1 : 0;
	const options = { maxRetries, timeout: '={{ $json.timeout }}' };
	const phone = '={{ $json.phone }}';
	if (fault.service === 'iSlash') {
		return islashNode({ recipient: phone, ...content, options }, mode.settings);
	}
	return lancepilotNode(
		isText ? 'sendText' : 'sendDocument',
		{ recipient: locator('phoneNumber', phone), ...content, options },
		mode.settings,
	);
}

/** The errors of a run by item: the one that stopped it, and those that it went on with. */
function errorsOf({ error, items }: Awaited<ReturnType<typeof runNode>>): Record<number, string> {
	const failed = items.flatMap(({ json }, item) =>
		typeof json.error === 'string' ? [[item, json.error.replace(/\n.*/s, '')] as const] : [],
	);
	const stopped = error ? [[Number(error.context.itemIndex), error.message] as const] : [];
	// Each item has a number of its own, and one line stands for all of them.
	return Object.fromEntries(
		[...failed, ...stopped].map(([item, message]) => [item, message.replace(/\+\d+/, '+44 …')]),
	);
}

/** Runs a cell through n8n's engine, against a server of its own. */
export async function runCell(engine: Engine, cell: Cell): Promise<Observation> {
	const { fault, mode, lasts, item } = cell;
	const server = await startFaultServer(COUNT, { fault, item, times: lasts ? mode.runs : 1 });
	const address = fault.address?.(server.url) ?? server.url;
	const node = senderFor(cell);
	const items = await messages(engine, cell);
	let result = await runNode(engine, { credentials: credentialsAt(address) }, node, items);
	if (mode.hasButton) {
		// A wrong address passes when somebody corrects it.
		const credentials = credentialsAt(lasts ? address : server.url);
		result = await runNode(engine, { credentials }, node, [], result.run);
	}
	await server.close();
	const { deliveries } = server;
	return { deliveries, outputs: result.items.length, errors: errorsOf(result) };
}

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { ItemReader } from '../../field';
import { InputError } from '../../inputError';
import { itemFile } from '../../media/itemFile';
import type { Operation, Resource } from '../../operation';
import type { Effect, Purpose } from '../../purpose';
import type { Service } from '../../service';
import { runInBatches } from './batches';
import { connect } from '../../credential/connect';
import { ApiFailure } from '../outcome/failure';
import { itemFingerprints } from '../once/identity';
import { Gate, wait } from '../http/gate';
import { Ledger } from '../once/ledger';
import { readLimit } from '../../fields/limit';
import { toNodeError } from '../outcome/nodeError';
import { failedItem, succeededItem } from './output';
import { readList } from './readList';
import type { Batching } from '../../fields/options';
import { readBatching, readPatience } from '../../fields/options';
import { recalled, sendOnce } from '../once/carryOut';
import type { Settled } from '../once/settled';
import { runHints } from './summary';
import type { Task } from '../once/task';

/** What came of one item: its output, and the error behind it where there is one. */
interface ItemResult {
	items: INodeExecutionData[];
	error?: NodeApiError | NodeOperationError;
	settled?: Settled & { effect: Effect };
}

function itemReader(context: IExecuteFunctions, itemIndex: number): ItemReader {
	return {
		parameter: (name) => context.getNodeParameter(name, itemIndex, ''),
		written: (name) => context.getNodeParameter(name, itemIndex, '', { rawExpressions: true }),
		file: async (nameOrBinary) => await itemFile(context, itemIndex, nameOrBinary),
	};
}

function chosenOperation(
	resources: readonly Resource[],
	item: ItemReader,
): { operation: Operation; purpose: Purpose } {
	const chosen = item.parameter('resource');
	const value = item.parameter('operation');
	const resource = resources.find((candidate) => candidate.value === chosen);
	const operation = resource?.operations.find((candidate) => candidate.value === value);
	if (resource && operation) {
		const { effect, isAlsoSuccess, advice, subject = resource.subject } = operation;
		return { operation, purpose: { effect, isAlsoSuccess, advice, subject } };
	}
	throw new InputError({
		field: 'Operation',
		value: `${String(chosen)}: ${String(value)}`,
		reason: 'is not known to this version of the node',
		hint: 'Choose the operation again, or update the package',
	});
}

/**
 * What comes of a run that cannot begin. Under Continue On Fail it is said of every item: after a thrown
 * error n8n would pass the items on as if they had been sent.
 */
function notBegun(context: IExecuteFunctions, thrown: unknown): INodeExecutionData[][] {
	const errorAt = (itemIndex: number) => toNodeError(context.getNode(), thrown, itemIndex);
	if (!context.continueOnFail()) throw errorAt(0);
	return [context.getInputData().map((_, itemIndex) => failedItem(errorAt(itemIndex), itemIndex))];
}

/** Runs the chosen operation for every input item: in batches, each message once, output in order. */
export async function execute(
	context: IExecuteFunctions,
	service: Service,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const inputs = context.getInputData();
	if (inputs.length === 0) return [[]];
	let batching: Batching;
	try {
		// One for the whole run, so the first item decides.
		batching = readBatching(itemReader(context, 0));
	} catch (error) {
		return notBegun(context, error);
	}
	const node = context.getNode();
	const fingerprintOf = itemFingerprints(node.parameters);
	const cancelled = context.getExecutionCancelSignal();
	const gate = new Gate();
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	// n8n makes an AI tool of a node under this name.
	const isTool = node.type.endsWith('Tool');
	const ledger = new Ledger(context.getContext('node'), runIndex, isTool);
	// One credential for all items; what is wrong with it shows at the item that needs it first.
	let connecting: ReturnType<typeof connect> | undefined;

	const settle = async (itemIndex: number): Promise<Settled & { effect: Effect }> => {
		const reader = itemReader(context, itemIndex);
		const { operation, purpose } = chosenOperation(resources, reader);
		const { effect } = purpose;
		const item = fingerprintOf(inputs[itemIndex], itemIndex);
		const earlier = ledger.recallItem(item);
		if (earlier) return { ...recalled(earlier, effect), effect };

		const { list, respelled } = operation;
		const policy = { ...readPatience(reader), gate, cancelled };
		const limit = list ? readLimit(reader) : 1;
		const task: Task = { ...(await operation.prepare(reader)), purpose, respelled, item };
		const shared = await (connecting ??= connect(context, service));
		const connection = { ...shared, secrets: [...shared.secrets, ...task.secrets] };
		const result = list
			? await readList(connection, task, list, limit, policy)
			: await sendOnce(connection, task, policy, ledger);
		return { ...result, effect };
	};

	const runItem = async (itemIndex: number): Promise<ItemResult> => {
		let settled: ItemResult['settled'];
		try {
			settled = await settle(itemIndex);
			if ('failure' in settled) throw new ApiFailure(settled.failure);
			return { items: settled.records.map((record) => succeededItem(record, itemIndex)), settled };
		} catch (thrown) {
			const error = toNodeError(node, thrown, itemIndex);
			return { items: [failedItem(error, itemIndex)], error, settled };
		}
	};

	const { size, interval } = batching;
	const results = await runInBatches(inputs.length, size, runItem, async (latest) => {
		if (!context.continueOnFail() && latest.some(({ error }) => error)) return false;
		await wait(interval, cancelled);
		return !cancelled?.aborted;
	});

	// A cancelled run ends quietly, or n8n would show it as one that went wrong; the ledger stays.
	if (cancelled?.aborted) return [results.flatMap(({ items }) => items)];

	const failed = results.find(({ error }) => error)?.error;
	// n8n runs the node again after a thrown error, or with Retry On Fail: then the ledger is needed.
	if (!failed || (context.continueOnFail() && !node.retryOnFail)) ledger.close();
	// n8n 1.78 and older have no hints.
	if ('addExecutionHints' in context) {
		context.addExecutionHints(...runHints(results.flatMap(({ settled }) => settled ?? [])));
	}
	if (failed && !context.continueOnFail()) throw failed;
	return [results.flatMap(({ items }) => items)];
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { Purpose } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Batching } from '../../fields/options';
import { options } from '../../fields/options';
import type { Operation, Resource } from '../../operation';
import { Gate } from '../http/gate';
import { SendOnce } from '../once/key/sendOnce';
import { Ledger } from '../once/ledger';
import { chosenOperation } from './chosenOperation';
import type { ReadItem } from './itemReader';
import { itemReaders } from './itemReader';

/** What holds for all items of a run. */
export interface Run {
	readItem: ReadItem;
	operation: Operation;
	purpose: Purpose;
	batching: Batching;
	connecting: Promise<Connection>;
	/** Whether an AI agent calls the node. */
	isTool: boolean;
	ledger: Ledger;
	/** For messages with a Send Once Key. */
	sendOnce: SendOnce;
	gate: Gate;
	cancelled: AbortSignal | undefined;
}

/**
 * Reads what holds for a run from its first item.
 * @throws InputError for a batch size or an operation that is none
 */
export async function startRun(
	context: IExecuteFunctions,
	resources: readonly Resource[],
	connecting: Promise<Connection>,
): Promise<Run> {
	const readItem = itemReaders(context);
	const first = readItem(0);
	const { batching } = await options.read(first);
	// n8n makes an AI tool of a node under this name.
	const isTool = context.getNode().type.endsWith('Tool');
	const cancelled = context.getExecutionCancelSignal();
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	return {
		readItem,
		...chosenOperation(resources, first),
		batching,
		connecting,
		isTool,
		ledger: new Ledger(context.getContext('node'), {
			runIndex,
			executionId: context.getExecutionId(),
			isTool,
		}),
		sendOnce: new SendOnce(context, cancelled),
		gate: new Gate(),
		cancelled,
	};
}

import type { IExecuteFunctions } from 'n8n-workflow';
import type { Purpose } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Batching } from '../../fields/options';
import { options } from '../../fields/options';
import type { Operation, Resource } from '../../operation';
import { Gate } from '../http/gate';
import { SendOnce } from '../once/key/sendOnce';
import { Ledger } from '../once/ledger';
import { checkMayAsk } from '../../waiting/waitForAnswer';
import { chosenOperation } from './chosenOperation';
import type { ReadItem } from './itemReader';
import { itemReaders } from './itemReader';
import { Lookups } from './lookups';

/** What holds for all items of a run. */
export interface Run {
	context: IExecuteFunctions;
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
	lookups: Lookups;
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
	// n8n makes an AI tool of a node under this name, and runs one for human review as any other node.
	const isTool = /(?<!Hitl)Tool$/.test(context.getNode().type);
	const chosen = chosenOperation(resources, first);
	if (chosen.operation.asks) checkMayAsk(context, isTool);
	const cancelled = context.getExecutionCancelSignal();
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	return {
		context,
		readItem,
		...chosen,
		batching,
		connecting,
		isTool,
		ledger: new Ledger(context.getContext('node'), {
			runIndex,
			executionId: context.getExecutionId(),
			isTool,
			asks: chosen.operation.asks,
		}),
		sendOnce: new SendOnce(context, cancelled),
		gate: new Gate(),
		lookups: new Lookups(),
		cancelled,
	};
}

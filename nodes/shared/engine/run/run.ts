import type { IExecuteFunctions } from 'n8n-workflow';
import type { Purpose } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Batching } from '../../fields/options';
import { options } from '../../fields/options';
import type { Operation, Resource } from '../../operation';
import { Gate } from '../http/gate';
import { Ledger } from '../once/ledger';
import { chosenOperation } from './chosenOperation';
import { itemReader } from './itemReader';
import { Lookups } from './lookups';

/** What holds for all items of a run. */
export interface Run {
	context: IExecuteFunctions;
	operation: Operation;
	purpose: Purpose;
	batching: Batching;
	connecting: Promise<Connection>;
	/** Whether an AI agent calls the node. */
	isTool: boolean;
	ledger: Ledger;
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
	const first = itemReader(context, 0);
	const { batching } = await options.read(first);
	// n8n makes an AI tool of a node under this name.
	const isTool = context.getNode().type.endsWith('Tool');
	const runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	return {
		context,
		...chosenOperation(resources, first),
		batching,
		connecting,
		isTool,
		ledger: new Ledger(context.getContext('node'), {
			runIndex,
			executionId: context.getExecutionId(),
			isTool,
		}),
		gate: new Gate(),
		lookups: new Lookups(),
		cancelled: context.getExecutionCancelSignal(),
	};
}

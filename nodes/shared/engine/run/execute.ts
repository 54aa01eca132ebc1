import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connect } from '../../credential/connect';
import { exitFor } from '../../exit';
import { addHints } from '../../hints';
import type { Resource } from '../../operation';
import type { Service } from '../../service';
import { wait } from '../http/wait';
import type { NodeError } from '../outcome/nodeError';
import { atItem, failureError, thrownError } from '../outcome/nodeError';
import type { Settled } from '../outcome/settled';
import { runInBatches } from './batches';
import { failedItem, succeededItem } from './output';
import type { Run } from './run';
import { startRun } from './run';
import { runsAgain } from './runAgain';
import { settle } from './settle';
import { concernHints, runHints, stopText, tally } from './summary';

/** What came of one item: its output, and the error behind it where there is one. */
interface ItemResult {
	items: INodeExecutionData[];
	error?: NodeError;
	settled?: Settled;
}

/** Runs the chosen operation for every input item: in batches, each message once, output in order. */
export async function execute(
	context: IExecuteFunctions,
	service: Service,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const inputs = context.getInputData();
	if (inputs.length === 0) return [[]];
	const node = context.getNode();
	const goesOn = context.continueOnFail();
	// One credential for all items; what is wrong with it is said of each item that needs it.
	const connecting = connect(context, service);
	const { exit, flaw } = await connecting.then(
		(connection) => ({ exit: connection.exit, flaw: undefined }),
		(thrown: unknown) => ({ exit: exitFor([]), flaw: thrown }),
	);

	const failedBy = (error: NodeError, itemIndex: number, settled?: Settled): ItemResult => ({
		// What stops the run says more of its item, once the others are counted.
		items: goesOn
			? [failedItem(atItem(error, itemIndex, inputs.length), itemIndex, inputs[itemIndex])]
			: [],
		error,
		settled,
	});

	let run: Run;
	try {
		run = await startRun(context, resources, connecting);
	} catch (thrown) {
		if (!goesOn) throw atItem(thrownError(node, thrown, exit), 0, 1);
		// After a thrown error n8n would pass the items on as if they had been sent.
		return [inputs.flatMap((_, index) => failedBy(thrownError(node, thrown, exit), index).items)];
	}
	const { batching, cancelled, ledger, purpose, sendOnce } = run;

	const runItem = async (itemIndex: number): Promise<ItemResult> => {
		let recipient: string | undefined;
		const tell = (person: string) => {
			recipient = person;
		};
		try {
			const settled = await settle(run, itemIndex, tell);
			if ('failure' in settled) {
				return failedBy(failureError(node, settled.failure), itemIndex, settled);
			}
			return { items: settled.records.map((record) => succeededItem(record, itemIndex)), settled };
		} catch (thrown) {
			// What is wrong with the credential is about nobody.
			const about = thrown === flaw ? undefined : recipient;
			return failedBy(thrownError(node, thrown, exit, about), itemIndex);
		}
	};

	const results = await runInBatches(inputs.length, batching.size, runItem, async (latest) => {
		if (!goesOn && latest.some(({ error }) => error)) return false;
		await wait(batching.interval, cancelled);
		return !cancelled?.aborted;
	});
	const output = results.flatMap(({ items }) => items);
	const keyHints = await sendOnce.end();

	const fates = results.map(({ settled }) => settled);
	const counts = tally(fates, inputs.length);
	addHints(context, ...runHints(counts, purpose.effect), ...concernHints(fates), ...keyHints);

	// A cancelled run ends quietly, or n8n would show it as one that went wrong; the ledger stays.
	if (cancelled?.aborted) return [output];

	const stoppedAt = goesOn ? -1 : results.findIndex(({ error }) => error);
	const failed = results[stoppedAt]?.error;
	if (failed) {
		// It can be tried again by n8n or, later, by a person: the ledger stays.
		const rest = stopText(counts, purpose.effect, batching.size === 1);
		throw atItem(failed, stoppedAt, inputs.length, rest);
	}
	if (!runsAgain(node, ledger.tries, output)) ledger.close();
	return [output];
}

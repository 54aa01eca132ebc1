import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import type * as Retry from '../../nodes/shared/engine/retry';
import type * as SendOnce from '../../nodes/shared/engine/sendOnce';
import type { SetUp, SetUpNode } from './contestant';

/** This package's node. */
export function lancepilot(type: INodeType, { sends, batchSize }: SetUp): SetUpNode {
	const message =
		sends === 'texts'
			? { operation: 'sendText', text: '={{ $json.text }}' }
			: { operation: 'sendDocument', mediaSource: 'binary', binaryPropertyName: 'data' };
	return {
		type,
		credentialType: 'lancepilotApi',
		sendsAllAtOnce: false,
		parameters: {
			resource: 'message',
			workspace: { __rl: true, mode: 'id', value: 'workspace' },
			recipient: { __rl: true, mode: 'phoneNumber', value: '={{ $json.phone }}' },
			options: { batching: { batch: { batchSize, batchInterval: 0 } } },
			...message,
		},
	};
}

const requireBuilt = createRequire(join(__dirname, '../../dist/nodes/shared/engine/'));

/** Sends without looking up or keeping anything. */
const sendAtOnce: typeof SendOnce.sendOnce = async (connection, task, policy) => {
	// The build of that file.
	const { attemptWithRetries } = requireBuilt('./retry.js') as typeof Retry;
	const { outcome, retries } = await attemptWithRetries(
		connection,
		task.request,
		task.purpose,
		policy,
	);
	if (outcome.kind !== 'done') throw new Error(outcome.failure.message);
	return { records: [task.record(outcome.body)], retries, isRecalled: false };
};

/** The same node with its ledger taken out while it runs. */
export function withoutLedger(type: INodeType, setUp: SetUp): SetUpNode {
	// The build of that file, whose exports can be replaced.
	const module = requireBuilt('./sendOnce.js') as { sendOnce: typeof SendOnce.sendOnce };
	const { sendOnce } = module;
	const withoutLedgerType: INodeType = {
		description: type.description,
		async execute(this: IExecuteFunctions) {
			module.sendOnce = sendAtOnce;
			try {
				return (await type.execute?.call(this)) ?? [];
			} finally {
				module.sendOnce = sendOnce;
			}
		},
	};
	return { ...lancepilot(type, setUp), type: withoutLedgerType };
}

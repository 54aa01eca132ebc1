import type { INodeType } from 'n8n-workflow';
import type { SetUp, SetUpNode } from './contestant';

/** This package's node. */
export function lancepilot(type: INodeType, { sends, batchSize }: SetUp): SetUpNode {
	const message =
		sends === 'texts'
			? { operation: 'sendText', text: '={{ $json.text }}' }
			: { operation: 'sendDocument', mediaSource: 'binary', binaryPropertyName: 'data' };
	return {
		type,
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

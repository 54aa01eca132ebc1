import type { INodeProperties } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { asWholeNumber, isJsonObject } from '../values';

const MAX_RETRIES = 3;

/** Longest time of a timer, in milliseconds; Node.js cuts what is longer to 1. */
const LONGEST_TIMER = 2_147_483_647;

/** How the items of a run are grouped. */
export interface Batching {
	/** Items at a time; 1 means strictly one after another. */
	size: number;
	/** Pause between two batches, in milliseconds. */
	interval: number;
}

/** The last field of every operation. */
export const OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Batching',
			name: 'batching',
			type: 'fixedCollection',
			default: { batch: {} },
			placeholder: 'Add Batching',
			typeOptions: { multipleValues: false },
			description: 'Work on several items at the same time, with a pause before the next ones',
			options: [
				{
					displayName: 'Batching',
					name: 'batch',
					values: [
						{
							displayName: 'Items per Batch',
							name: 'batchSize',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 1,
							description:
								'How many items are worked on at the same time; 1 means one after another',
						},
						{
							displayName: 'Batch Interval (Ms)',
							name: 'batchInterval',
							type: 'number',
							typeOptions: { minValue: 0, maxValue: LONGEST_TIMER },
							default: 0,
							description: 'Pause between two batches, in milliseconds',
						},
					],
				},
			],
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: MAX_RETRIES,
			description:
				'How often to try again when the service turned a request away, e.g. because there were too many. What may have been carried out is never repeated.',
		},
		{
			displayName: 'Timeout (Ms)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: LONGEST_TIMER },
			default: 300000,
			description:
				'Longest time for one request with its upload, in milliseconds. Without this option it grows with the size of the file.',
		},
	],
};

const HINT = 'Correct it under Options';

function optionsOf(item: ItemReader): Record<string, unknown> {
	const options = item.parameter('options');
	return isJsonObject(options) ? options : {};
}

/** How the items of a run are grouped. @throws InputError */
export function readBatching(item: ItemReader): Batching {
	const { batching } = optionsOf(item);
	const batch = isJsonObject(batching) && isJsonObject(batching.batch) ? batching.batch : {};
	return {
		size: asWholeNumber(batch.batchSize, {
			field: 'Items per Batch',
			least: 1,
			fallback: 1,
			hint: HINT,
		}),
		interval: asWholeNumber(batch.batchInterval, {
			field: 'Batch Interval',
			least: 0,
			most: LONGEST_TIMER,
			fallback: 0,
			hint: HINT,
		}),
	};
}

/** How often, and how long, a request of this item may be tried. @throws InputError */
export function readPatience(item: ItemReader): {
	maxRetries: number;
	timeout: number | undefined;
} {
	const { maxRetries, timeout } = optionsOf(item);
	return {
		maxRetries: asWholeNumber(maxRetries, {
			field: 'Max Retries',
			least: 0,
			fallback: MAX_RETRIES,
			hint: HINT,
		}),
		timeout: asWholeNumber(timeout, {
			field: 'Timeout',
			least: 1,
			most: LONGEST_TIMER,
			fallback: undefined,
			hint: HINT,
		}),
	};
}

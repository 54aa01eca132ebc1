import type { INodeProperties } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { InputError } from '../inputError';
import { isJsonObject } from '../json';

const MAX_RETRIES = 3;

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
			description: 'Send several items at the same time, with a pause before the next ones',
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
								'How many items are sent at the same time; 1 sends them strictly one after another',
						},
						{
							displayName: 'Batch Interval (Ms)',
							name: 'batchInterval',
							type: 'number',
							typeOptions: { minValue: 0 },
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
				'How often a message is tried again after the service surely did not take it. What may have been delivered is never sent again.',
		},
		{
			displayName: 'Timeout (Ms)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 300000,
			description:
				'Longest time for one request with its upload, in milliseconds. Without this option it grows with the size of the file.',
		},
	],
};

function wholeNumber(value: unknown, field: string, least: number, fallback: number): number {
	if (value === undefined || value === '') return fallback;
	const number = Number(value);
	if (Number.isSafeInteger(number) && number >= least) return number;
	throw new InputError({
		field,
		value,
		reason: `is not a whole number from ${least}`,
		hint: 'Correct it under Options',
	});
}

function optionsOf(item: ItemReader): Record<string, unknown> {
	const options = item.parameter('options');
	return isJsonObject(options) ? options : {};
}

/** How the items of a run are grouped. @throws InputError */
export function readBatching(item: ItemReader): Batching {
	const { batching } = optionsOf(item);
	const batch = isJsonObject(batching) && isJsonObject(batching.batch) ? batching.batch : {};
	return {
		size: wholeNumber(batch.batchSize, 'Items per Batch', 1, 1),
		interval: wholeNumber(batch.batchInterval, 'Batch Interval', 0, 0),
	};
}

/** How often, and how long, a request of this item may be tried. @throws InputError */
export function readPatience(item: ItemReader): {
	maxRetries: number;
	timeout: number | undefined;
} {
	const { maxRetries, timeout } = optionsOf(item);
	return {
		maxRetries: wholeNumber(maxRetries, 'Max Retries', 0, MAX_RETRIES),
		timeout: timeout === undefined ? undefined : wholeNumber(timeout, 'Timeout', 1, 0),
	};
}

import type { Field } from '../field';
import { isJsonObject } from '../values';
import { collection } from './collection';
import { wholeNumber } from './wholeNumber';

/** Longest time of a timer, in milliseconds; Node.js cuts what is longer to 1. */
export const LONGEST_TIMER = 2_147_483_647;

/** How the items of a run are grouped. */
export interface Batching {
	/** Items at a time; 1 means strictly one after another. */
	size: number;
	/** Pause between two batches, in milliseconds. */
	interval: number;
}

const size = wholeNumber({
	name: 'batchSize',
	displayName: 'Items per Batch',
	description: 'How many items are worked on at the same time; 1 means one after another',
	default: 1,
	least: 1,
});

const interval = wholeNumber({
	name: 'batchInterval',
	displayName: 'Batch Interval (Ms)',
	description: 'Pause between two batches, in milliseconds',
	default: 0,
	least: 0,
	most: LONGEST_TIMER,
});

const batching: Field<Batching> = {
	properties: [
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
					values: [...size.properties, ...interval.properties],
				},
			],
		},
	],
	read: async (item) => {
		const held = item.parameter('batching');
		const batch = isJsonObject(held) && isJsonObject(held.batch) ? held.batch : {};
		const inside = { ...item, parameter: (name: string) => batch[name] ?? '' };
		return { size: await size.read(inside), interval: await interval.read(inside) };
	},
};

const maxRetries = wholeNumber({
	name: 'maxRetries',
	displayName: 'Max Retries',
	description:
		'How often to try again when the service turned a request away, e.g. because there were too many. What may have been carried out is never repeated.',
	default: 3,
	least: 0,
});

const timeout = wholeNumber({
	name: 'timeout',
	displayName: 'Timeout (Ms)',
	description:
		'Longest time for one request with its upload, in milliseconds. Without this option it grows with the size of the file.',
	default: 300_000,
	least: 1,
	most: LONGEST_TIMER,
});

const chosen = collection(
	{ name: 'options', displayName: 'Options', placeholder: 'Add option' },
	{ batching, maxRetries, timeout },
);

/** What every operation offers besides its own fields. */
interface Options {
	/** One for the whole run: that of the first item counts. */
	batching: Batching;
	/** Retries of one request. */
	maxRetries: number;
	/** Milliseconds for one request; grows with the upload when left out. */
	timeout: number | undefined;
}

/** The last field of every operation. */
export const options: Field<Options> = {
	properties: chosen.properties,
	read: async (item) => {
		const {
			batching = { size: 1, interval: 0 },
			maxRetries = 3,
			timeout,
		} = await chosen.read(item);
		return { batching, maxRetries, timeout };
	},
};

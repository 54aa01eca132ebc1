import type { INodeProperties } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { asWholeNumber, asWord } from '../values';

/** How much of a list is wanted: on every Get Many. */
export const LIST_LIMIT: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

/** Most records that are wanted; Infinity for all. @throws InputError */
export function readLimit(item: ItemReader): number {
	if (asWord(item.parameter('returnAll')) === 'true') return Infinity;
	return asWholeNumber(item.parameter('limit'), {
		field: 'Limit',
		least: 1,
		fallback: 50,
		hint: 'Correct it, or switch on Return All',
	});
}

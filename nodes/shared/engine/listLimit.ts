import type { INodeProperties } from 'n8n-workflow';
import type { ItemReader } from '../field';
import { InputError } from '../inputError';

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
	// An agent or an expression may give the word.
	if (String(item.parameter('returnAll')) === 'true') return Infinity;
	const given = item.parameter('limit');
	const limit = given === '' ? 50 : Number(given);
	if (Number.isSafeInteger(limit) && limit >= 1) return limit;
	throw new InputError({
		field: 'Limit',
		value: given,
		reason: 'is not a whole number from 1',
		hint: 'Correct it, or switch on Return All',
	});
}

import type { Field } from '../field';
import { toggle } from './toggle';
import { wholeNumber } from './wholeNumber';

const returnAll = toggle({
	name: 'returnAll',
	displayName: 'Return All',
	description: 'Whether to return all results or only up to a given limit',
	default: false,
});

const most = wholeNumber({
	name: 'limit',
	displayName: 'Limit',
	description: 'Max number of results to return',
	default: 50,
	least: 1,
	hint: 'Correct it, or switch on Return All',
	show: { returnAll: [false] },
});

/** How much of a list is wanted, on every Get Many: most records, or Infinity for all. */
export const limit: Field<number> = {
	properties: [...returnAll.properties, ...most.properties],
	read: async (item) => ((await returnAll.read(item)) ? Infinity : await most.read(item)),
};

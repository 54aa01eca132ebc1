import { choice } from '../../../shared/fields/choice';
import { requiredText } from '../../../shared/fields/text';

/** The name of a workspace. */
export const name = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Name of the workspace, unique among your own',
	placeholder: 'e.g. Northwind Support',
});

/** Whose workspace it is. */
export const type = choice({
	name: 'type',
	displayName: 'Type',
	description: 'Whether your own team works in it, or a partner',
	options: [
		{ name: 'Internal', value: 'INTERNAL' },
		{ name: 'Partner', value: 'PARTNER' },
	],
	default: 'INTERNAL',
});

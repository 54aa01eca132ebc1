import type { INodeProperties, INodeType } from 'n8n-workflow';

/** An operation as n8n's menus hold it. */
export interface MenuEntry {
	resource: string;
	operation: string;
	/** Label. */
	name: string;
}

function entriesOf({ displayOptions, options = [] }: INodeProperties): MenuEntry[] {
	const [resource] = displayOptions?.show?.resource ?? [];
	if (typeof resource !== 'string') throw new Error('an operation menu belongs to one resource');
	return options.flatMap((option) =>
		'value' in option ? [{ resource, operation: String(option.value), name: option.name }] : [],
	);
}

/** The operations that a node offers. */
export function operationsOf({ description }: INodeType): MenuEntry[] {
	return description.properties.filter(({ name }) => name === 'operation').flatMap(entriesOf);
}

import type { INodeType } from 'n8n-workflow';

/** The operations that a node offers, as n8n's menus hold them. */
export function operationsOf({
	description,
}: INodeType): { resource: string; operation: string; name: string }[] {
	return description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			options.flatMap((option) =>
				'value' in option
					? [
							{
								resource: String(displayOptions?.show?.resource?.[0]),
								operation: String(option.value),
								name: option.name,
							},
						]
					: [],
			),
		);
}

import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/**
 * A parameter that shows only under these conditions, besides its own. They come first, since n8n shows a
 * parameter at the first condition whose parameter holds an expression.
 */
export const shownIf = (
	show: NonNullable<IDisplayOptions['show']>,
	property: INodeProperties,
): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		show: { ...show, ...property.displayOptions?.show },
	},
});

import type { INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../field';
import { choice } from '../fields/choice';

/**
 * The menu of what stands above the text of a template, alike for every service.
 * @param name of the node parameter
 */
export function headerSource<Source extends string>(
	name: string,
	sources: readonly (INodePropertyOptions & { value: Source })[],
): Field<Source | 'none'> {
	return choice<Source | 'none'>({
		name,
		displayName: 'Header Media',
		description: 'The image, video or document above the text, where the template has one',
		options: [
			{ name: 'None', value: 'none', description: 'The template has no image, video or document' },
			...sources,
		],
		default: 'none',
	});
}

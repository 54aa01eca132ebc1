import type { Resource } from '../../../shared/operation';
import { createTemplate } from './create';
import { deleteTemplate } from './delete';
import { getTemplate } from './get';
import { getTemplates } from './getAll';
import { syncTemplates } from './sync';
import { updateTemplate } from './update';

/** Messages that Meta approves beforehand. */
export const template: Resource = {
	value: 'template',
	name: 'Template',
	subject: 'template',
	operations: [
		getTemplates,
		getTemplate,
		createTemplate,
		updateTemplate,
		deleteTemplate,
		syncTemplates,
	],
};

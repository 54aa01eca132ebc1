import type { Resource } from '../../shared/operation';
import { createTemplate } from './createTemplate';
import { deleteTemplate } from './deleteTemplate';
import { getTemplate } from './getTemplate';
import { getTemplates } from './getTemplates';
import { syncTemplates } from './syncTemplates';
import { updateTemplate } from './updateTemplate';

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

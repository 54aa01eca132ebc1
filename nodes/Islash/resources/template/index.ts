import type { Resource } from '../../../shared/operation';
import { getTemplates } from './getAll';

/** Message templates, which Meta approves. */
export const template: Resource = {
	value: 'template',
	name: 'Template',
	subject: 'template',
	operations: [getTemplates],
};

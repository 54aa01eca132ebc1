import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { template } from './fields';

/** GET …/templates/{template}. Documented. */
export const getTemplate = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a template',
	description: 'Get one template with its texts and its status',
	effect: 'read',
	fields: { workspace, template },
	request: ({ workspace, template }) => ({
		method: 'GET',
		path: ['workspaces', workspace, 'templates', String(template)],
	}),
});

import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { template } from './fields';

/** DELETE …/templates/{template}. Documented; done by a background job. */
export const deleteTemplate = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a template',
	description: 'Delete a template for good, here and at Meta',
	effect: 'change',
	fields: { workspace, template },
	request: ({ workspace, template }) => ({
		method: 'DELETE',
		path: ['workspaces', workspace, 'templates', String(template)],
	}),
	record: () => ({ deleted: true }),
});

import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { contentFields } from './content';
import { contentRequest } from './contentRequest';
import { template } from './fields';
import { changedHeader } from './header';

/** POST …/templates/{template}. Documented. */
export const updateTemplate = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a template',
	description:
		'Hand a template in again as a whole, with what changes; Meta decides anew, and it cannot be sent meanwhile',
	effect: 'change',
	fields: {
		workspace,
		template,
		...contentFields(
			'Code of its language; must be the one that the template has now, since it cannot change',
			changedHeader,
		),
	},
	request: ({ workspace, template, ...content }) =>
		contentRequest(['workspaces', workspace, 'templates', String(template)], content),
});

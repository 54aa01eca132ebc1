import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { LIST } from '../../records';

/** GET …/templates. Documented; a filter is mentioned there, but its name was not seen. */
export const getTemplates = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many templates',
	description: 'List the templates of a workspace, approved or not, with their texts and status',
	effect: 'read',
	subject: 'workspace',
	fields: { workspace },
	request: ({ workspace }) => ({ method: 'GET', path: ['workspaces', workspace, 'templates'] }),
	list: LIST,
});

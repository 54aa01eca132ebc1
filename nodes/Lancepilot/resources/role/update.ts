import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { name, role } from './fields';

/** PUT …/roles/{role}. Documented: the name alone. */
export const updateRole = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a role',
	description: 'Give a role another name',
	effect: 'change',
	fields: { workspace, role, name },
	request: ({ workspace, role, name }) => ({
		method: 'PUT',
		path: ['workspaces', workspace, 'roles', String(role)],
		json: { name },
	}),
});

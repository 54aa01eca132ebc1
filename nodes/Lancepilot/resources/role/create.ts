import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { name, permissions } from './fields';

/** POST …/roles. Documented, except for what `permissions` may hold. */
export const createRole = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a role',
	description: 'Add a role with its permissions',
	effect: 'change',
	subject: 'workspace',
	fields: { workspace, name, permissions },
	request: ({ workspace, ...json }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'roles'],
		json,
	}),
});

import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { ROLE_LIST } from './roleList';

/** GET …/roles. Documented. */
export const getRoles = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many roles',
	description: 'List the roles of a workspace',
	effect: 'read',
	subject: 'workspace',
	fields: { workspace },
	request: ({ workspace }) => ({ method: 'GET', path: ['workspaces', workspace, 'roles'] }),
	list: ROLE_LIST,
});

import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { namedWorkspace } from '../../fields/workspace';
import { name, type } from './fields';

/** PATCH /workspaces/{workspace}. Documented: all three fields are required. */
export const updateWorkspace = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a workspace',
	description: 'Change a workspace; its name, its type and whether it is active are all sent',
	effect: 'change',
	fields: { workspace: namedWorkspace, name, type, status: active('workspace') },
	request: ({ workspace, ...json }) => ({ method: 'PATCH', path: ['workspaces', workspace], json }),
});

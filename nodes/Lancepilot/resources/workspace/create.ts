import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { name, type } from './fields';

/** POST /workspaces. Documented. */
export const createWorkspace = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a workspace',
	description: 'Add a workspace with contacts, templates and users of its own',
	effect: 'change',
	fields: { name, type, status: active('workspace') },
	request: (json) => ({ method: 'POST', path: ['workspaces'], json }),
});

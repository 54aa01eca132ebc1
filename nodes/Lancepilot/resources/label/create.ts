import { collection } from '../../../shared/fields/collection';
import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { color, name } from './fields';

/** POST …/labels. Documented. */
export const createLabel = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a label',
	description: 'Add a label that can be put on contacts',
	effect: 'change',
	subject: 'workspace',
	fields: {
		workspace,
		name,
		more: collection({ name: 'additionalFields', displayName: 'Additional Fields' }, { color }),
	},
	request: ({ workspace, name, more }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'labels'],
		json: { name, ...more },
	}),
});

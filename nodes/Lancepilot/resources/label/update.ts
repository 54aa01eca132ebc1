import { collection } from '../../../shared/fields/collection';
import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { color, label, name } from './fields';

/** PUT …/labels/{label}. Documented: the name is required even where only the color changes. */
export const updateLabel = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a label',
	description: 'Change the name or the color of a label; the name is always sent',
	effect: 'change',
	fields: {
		workspace,
		label,
		name,
		more: collection({ name: 'updateFields', displayName: 'Update Fields' }, { color }),
	},
	request: ({ workspace, label, name, more }) => ({
		method: 'PUT',
		path: ['workspaces', workspace, 'labels', String(label)],
		json: { name, ...more },
	}),
});

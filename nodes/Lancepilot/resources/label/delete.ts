import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { label } from './fields';

/** DELETE …/labels/{label}. Documented. */
export const deleteLabel = operation({
	value: 'delete',
	name: 'Delete',
	action: 'Delete a label',
	description: 'Delete a label for good; it is taken off every contact',
	effect: 'change',
	fields: { workspace, label },
	request: ({ workspace, label }) => ({
		method: 'DELETE',
		path: ['workspaces', workspace, 'labels', String(label)],
	}),
	record: () => ({ deleted: true }),
});

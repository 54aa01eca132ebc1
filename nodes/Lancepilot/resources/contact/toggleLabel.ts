import { operation } from '../../../shared/operation';
import { idField } from '../../fields/id';
import { workspace } from '../../fields/workspace';
import { contact } from './fields';

const labelId = idField({
	name: 'labelId',
	displayName: 'Label ID',
	description:
		'The ID of the label in Lancepilot; it is added, or taken away where the contact has it',
	placeholder: 'e.g. 7',
});

/** POST …/contact/{contact}/toggle-label. Partly seen: the path is that of its twin for tags. */
export const toggleLabel = operation({
	value: 'toggleLabel',
	name: 'Toggle Label',
	action: 'Toggle a label of a contact',
	description:
		'Add a label to a contact, or take it away where the contact already has it: doing it twice undoes it',
	effect: 'change',
	fields: { workspace, contact, labelId },
	request: ({ workspace, contact, labelId }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'contact', contact, 'toggle-label'],
		json: { label_id: labelId },
	}),
});

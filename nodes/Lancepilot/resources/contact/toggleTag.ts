import { operation } from '../../../shared/operation';
import { idField } from '../../fields/id';
import { workspace } from '../../fields/workspace';
import { contact } from './fields';

const tagId = idField({
	name: 'tagId',
	displayName: 'Tag ID',
	description:
		'The ID of the tag in Lancepilot; it is added, or taken away where the contact has it',
	placeholder: 'e.g. 7',
});

/** POST …/contact/{contact}/toggle-tag. Documented, with the singular `contact`. */
export const toggleTag = operation({
	value: 'toggleTag',
	name: 'Toggle Tag',
	action: 'Toggle a tag of a contact',
	description:
		'Add a tag to a contact, or take it away where the contact already has it: doing it twice undoes it',
	effect: 'change',
	fields: { workspace, contact, tagId },
	request: ({ workspace, contact, tagId }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'contact', contact, 'toggle-tag'],
		json: { tag_id: tagId },
	}),
});

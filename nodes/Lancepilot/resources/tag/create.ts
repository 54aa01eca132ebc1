import { requiredText } from '../../../shared/fields/text';
import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';

const name = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Name of the tag, unique in the workspace; of up to 255 characters',
	placeholder: 'e.g. newsletter',
	maxLength: 255,
});

/** POST …/tags. Documented. */
export const createTag = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a tag',
	description: 'Add a tag that can be put on contacts',
	effect: 'change',
	subject: 'workspace',
	fields: { workspace, name },
	request: ({ workspace, name }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'tags'],
		json: { name },
	}),
});

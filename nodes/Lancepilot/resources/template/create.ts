import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { contentFields } from './content';
import { contentRequest } from './contentRequest';
import { newHeader } from './header';

/** POST …/templates. Partly seen: the answer and the names of the form were not. */
export const createTemplate = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a template',
	description:
		'Hand a new template in to Meta, which usually decides within half an hour; run Sync then to learn its status',
	effect: 'change',
	subject: 'workspace',
	fields: { workspace, ...contentFields('Code of its language, as Meta lists it', newHeader) },
	request: ({ workspace, ...content }) =>
		contentRequest(['workspaces', workspace, 'templates'], content),
});

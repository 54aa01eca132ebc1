import { collection } from '../../../shared/fields/collection';
import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { email } from '../../fields/email';
import { workspace } from '../../fields/workspace';
import { avatar, client, name, password, timezone } from './fields';
import { userForm } from './userForm';

/** POST …/users. Documented. */
export const createUser = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a user',
	description: 'Add a person who can sign in to the workspace',
	effect: 'change',
	subject: 'workspace',
	fields: {
		workspace,
		name,
		email: email('Email address with which the user signs in', true),
		password: password(true),
		timezone,
		status: active('user'),
		more: collection(
			{ name: 'additionalFields', displayName: 'Additional Fields' },
			{ avatar, client },
		),
	},
	request: ({ workspace, more, ...details }) =>
		userForm(['workspaces', workspace, 'users'], { ...details, ...more }),
	secrets: ({ password }) => [password],
});

import { collection } from '../../../shared/fields/collection';
import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { email } from '../../fields/email';
import { workspace } from '../../fields/workspace';
import { avatar, client, name, password, timezone, user } from './fields';
import { userForm } from './userForm';

/** POST …/users/{user}. Documented: the password only where it changes. */
export const updateUser = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a user',
	description:
		'Change a user; name, email, time zone and whether the user is active are always sent',
	effect: 'change',
	fields: {
		workspace,
		user,
		name,
		email: email('Email address with which the user signs in', true),
		timezone,
		status: active('user'),
		more: collection(
			{ name: 'updateFields', displayName: 'Update Fields' },
			{ avatar, client, password: password(false) },
		),
	},
	request: ({ workspace, user, more, ...details }) =>
		userForm(['workspaces', workspace, 'users', String(user)], { ...details, ...more }),
	secrets: ({ more: { password } }) => (password === undefined ? [] : [password]),
});

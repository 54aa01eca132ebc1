import type { Resource } from '../../shared/operation';
import { createUser } from './createUser';
import { updateUser } from './updateUser';

/** People who can sign in. */
export const user: Resource = {
	value: 'user',
	name: 'User',
	subject: 'user',
	operations: [createUser, updateUser],
};

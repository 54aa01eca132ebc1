import type { Resource } from '../../../shared/operation';
import { createUser } from './create';
import { updateUser } from './update';

/** People who can sign in. */
export const user: Resource = {
	value: 'user',
	name: 'User',
	subject: 'user',
	operations: [createUser, updateUser],
};

import type { Resource } from '../../../shared/operation';
import { createRole } from './create';
import { getRoles } from './getAll';
import { updateRole } from './update';

/** Roles, which say what users may do. */
export const role: Resource = {
	value: 'role',
	name: 'Role',
	subject: 'role',
	operations: [getRoles, createRole, updateRole],
};

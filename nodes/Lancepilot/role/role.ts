import type { Resource } from '../../shared/operation';
import { createRole } from './createRole';
import { getRoles } from './getRoles';
import { updateRole } from './updateRole';

/** Roles, which say what users may do. */
export const role: Resource = {
	value: 'role',
	name: 'Role',
	subject: 'role',
	operations: [getRoles, createRole, updateRole],
};

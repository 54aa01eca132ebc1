import type { Resource } from '../../../shared/operation';
import { createWorkspace } from './create';
import { getWorkspaces } from './getAll';
import { updateWorkspace } from './update';

/** The workspaces themselves. */
export const workspace: Resource = {
	value: 'workspace',
	name: 'Workspace',
	subject: 'workspace',
	operations: [getWorkspaces, createWorkspace, updateWorkspace],
};

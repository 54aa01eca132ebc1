import type { Resource } from '../../shared/operation';
import { createWorkspace } from './createWorkspace';
import { getWorkspaces } from './getWorkspaces';
import { updateWorkspace } from './updateWorkspace';

/** The workspaces themselves. */
export const workspace: Resource = {
	value: 'workspace',
	name: 'Workspace',
	subject: 'workspace',
	operations: [getWorkspaces, createWorkspace, updateWorkspace],
};

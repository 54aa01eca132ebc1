import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { ROLE_LIST } from '../resources/role/roleList';
import { chosenWorkspace } from './chosenWorkspace';
import { namedEntries, searchRecords } from './searchRecords';

/** Roles of the chosen workspace for the list in the panel. GET …/roles, documented. */
export async function searchRoles(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchRecords(
		this,
		{
			subject: 'role',
			path: ['workspaces', await chosenWorkspace(this), 'roles'],
			query: ROLE_LIST.query,
			entries: (records) => namedEntries(records, filter),
		},
		paginationToken,
	);
}

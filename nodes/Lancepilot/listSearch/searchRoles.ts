import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { chosen } from '../../shared/panel/chosen';
import { ROLE_LIST } from '../resources/role/roleList';
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
			path: ['workspaces', chosen(this, 'workspace', 'Workspace'), 'roles'],
			query: ROLE_LIST.query,
			entries: (records) => namedEntries(records, filter),
		},
		paginationToken,
	);
}

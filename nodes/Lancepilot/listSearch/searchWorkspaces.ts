import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { namedEntries, searchRecords } from './searchRecords';

/** Workspaces for the list in the panel. GET /workspaces, seen at third parties only. */
export async function searchWorkspaces(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const search = filter.trim() && { search: filter.trim() };
	return await searchRecords(
		this,
		{
			subject: 'workspace',
			path: ['workspaces'],
			query: (page, size) => ({ page, per_page: size, ...search }),
			// Whether the API honours `search` is not known, so what comes is filtered here too.
			entries: (records) => namedEntries(records, filter),
		},
		paginationToken,
	);
}

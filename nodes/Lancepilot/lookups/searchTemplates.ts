import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { chosen } from '../../shared/engine/chosen';
import { templateEntries } from '../../shared/template/templateList';
import { templateOf } from '../templateRecord';

import { searchRecords } from './searchRecords';

/** Templates of the chosen workspace for the list in the panel. GET …/templates, documented. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const path = ['workspaces', chosen(this, 'workspace', 'Workspace'), 'templates'];
	return await searchRecords(
		this,
		{
			subject: 'template',
			path,
			entries: (records) => templateEntries(records.map(templateOf), filter),
		},
		paginationToken,
	);
}

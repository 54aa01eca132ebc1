import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { Template } from '../../shared/template/template';
import { allEntries, templateEntries } from '../../shared/template/templateList';
import { templateOf } from '../templateRecord';
import { chosenWorkspace } from './chosenWorkspace';
import { searchRecords } from './searchRecords';

/** Templates of the chosen workspace. GET …/templates, documented. */
async function search(
	context: ILoadOptionsFunctions,
	entries: (templates: readonly Template[]) => INodeListSearchItems[],
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	return await searchRecords(
		context,
		{
			subject: 'template',
			path: ['workspaces', await chosenWorkspace(context), 'templates'],
			entries: (records) => entries(records.map(templateOf)),
		},
		paginationToken,
	);
}

/** Templates to send, for the list in the panel: only approved ones can be picked. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, (all) => templateEntries(all, filter), paginationToken);
}

/** Templates to look at or change, for the list in the panel: each can be picked. */
export async function searchAllTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, (all) => allEntries(all, filter), paginationToken);
}

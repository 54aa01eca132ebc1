import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { templateEntries } from '../../shared/template/templateList';
import { allTemplates } from './allTemplates';

/** Templates of the channel for the list in the panel. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	return { results: templateEntries(await allTemplates(this), filter) };
}

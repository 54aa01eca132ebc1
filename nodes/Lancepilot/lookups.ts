import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUp, matches } from '../shared/engine/lookup';
import { asText } from '../shared/fields/text';
import { isJsonObject } from '../shared/json';
import { lancepilot } from './lancepilot.service';

const PAGE_SIZE = 50;

// Third-party clients read `id` and `attributes.name`; other records of this API are flat.
function asChoice(record: unknown): INodeListSearchItems[] {
	if (!isJsonObject(record) || record.id === undefined) return [];
	const id = asText(record.id, 'ID');
	const { name } = isJsonObject(record.attributes) ? record.attributes : record;
	return [{ name: typeof name === 'string' ? name : id, value: id }];
}

/** Workspaces for the list in the panel. GET /workspaces, seen at third parties only. */
export async function searchWorkspaces(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	for (let page = Number(paginationToken); ; page++) {
		const { data, meta } = await lookUp(this, lancepilot, {
			method: 'GET',
			path: ['workspaces'],
			query: { page, per_page: PAGE_SIZE, ...(filter.trim() && { search: filter.trim() }) },
		});
		// Whether the API honours `search` is not known, so what comes is filtered here too.
		const records = Array.isArray(data) ? data : [];
		const results = records.flatMap(asChoice).filter(({ name }) => matches(name, filter));
		const lastPage = isJsonObject(meta) ? Number(meta.last_page) : page;
		const hasMore = records.length > 0 && page < lastPage;
		if (results.length > 0 || !hasMore) {
			return { results, paginationToken: hasMore ? String(page + 1) : undefined };
		}
	}
}

import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUp } from '../../shared/engine/lookup';
import { lancepilot } from '../lancepilot.service';
import type { NamedRecord } from '../records';
import { LIST, namedRecord } from '../records';

const PAGE_SIZE = 50;

/** What a searchable list of the panel shows. */
export interface RecordSearch {
	/** What is listed, e.g. "template". */
	subject: string;
	path: readonly string[];
	/** Query of a page; that of LIST, and what else the call takes. */
	query?: (page: number, size: number) => Record<string, string | number>;
	/** The records as entries, as far as they fit what the user typed. */
	entries: (records: readonly NamedRecord[]) => INodeListSearchItems[];
}

/**
 * One page of a list for the panel, or the first later page on which something fits.
 * @param paginationToken number of the page
 */
export async function searchRecords(
	context: ILoadOptionsFunctions,
	{ subject, path, query = LIST.query, entries }: RecordSearch,
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	for (let page = Number(paginationToken); ; page++) {
		const request = { method: 'GET' as const, path, query: query?.(page, PAGE_SIZE) };
		const { records, hasMore } = LIST.page(await lookUp(context, lancepilot, subject, request));
		const results = entries(records.flatMap(namedRecord));
		const goesOn = hasMore && records.length > 0;
		if (results.length > 0 || !goesOn) {
			return { results, paginationToken: goesOn ? String(page + 1) : undefined };
		}
	}
}

import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUpPage, matches } from '../../shared/panel/lookup';
import { lancepilot } from '../lancepilot.service';
import type { NamedRecord } from '../records';
import { LIST, namedRecord } from '../records';

const PAGE_SIZE = 50;
/** Pages that are looked through at a time, should the API give pages without end. */
const MOST_PAGES = 50;

/** What a searchable list of the panel shows. */
interface RecordSearch {
	/** What is listed, e.g. "template". */
	subject: string;
	path: readonly string[];
	/** Query of a page; that of LIST, and what else the call takes. */
	query?: (page: number, size: number) => Record<string, string | number>;
	/** The records as entries, as far as they fit what the user typed. */
	entries: (records: readonly NamedRecord[]) => INodeListSearchItems[];
}

/** Records by their names, as far as these fit what the user typed. */
export function namedEntries(
	records: readonly NamedRecord[],
	filter: string,
): INodeListSearchItems[] {
	return records
		.map(({ id, name }) => ({ name, value: id }))
		.filter(({ name }) => matches(name, filter));
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
	const first = Number(paginationToken);
	for (let page = first; ; page++) {
		const request = { method: 'GET' as const, path, query: query?.(page, PAGE_SIZE) };
		const { records, hasMore } = await lookUpPage(context, lancepilot, subject, request, LIST);
		const results = entries(records.flatMap(namedRecord));
		const goesOn = hasMore && records.length > 0;
		if (results.length > 0 || !goesOn || page - first + 1 >= MOST_PAGES) {
			return { results, paginationToken: goesOn ? String(page + 1) : undefined };
		}
	}
}

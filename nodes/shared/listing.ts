/** One page of a list. */
export interface ListPage {
	records: readonly unknown[];
	/** Whether the API says that there are more behind it. */
	hasMore: boolean;
}

/** How an API hands out a list. */
export interface Listing {
	/** Query of a page, from 1; left out where one answer holds everything. */
	query?: (page: number, size: number) => Record<string, string | number>;
	/** Reads a page out of the API's answer; undefined where there is no list in it. */
	page: (answer: Record<string, unknown>) => ListPage | undefined;
}

import type { Listing } from '../shared/listing';
import { isJsonObject } from '../shared/values';

/** The records that an answer holds under a name in its `data`. Source: the samples of each call. */
export function recordsNamed(name: string, { data }: Record<string, unknown>): readonly unknown[] {
	const records = isJsonObject(data) ? data[name] : undefined;
	return Array.isArray(records) ? records : [];
}

/** A list that comes whole in one answer: no paging is documented for it. */
export function wholeList(name: string): Listing {
	return { page: (answer) => ({ records: recordsNamed(name, answer), hasMore: false }) };
}

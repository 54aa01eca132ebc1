import type { Listing } from '../shared/listing';
import { isJsonObject } from '../shared/values';

/** Whether a value holds nothing: PHP writes an empty list as an empty object as often as not. */
const isNothing = (value: unknown) =>
	value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * The records that an answer holds under a name in its `data`. Source: the samples of each call. That
 * an account without any has an empty `data`, or an empty object there, is assumed.
 * @returns undefined where something else than a list stands there
 */
export function recordsNamed(
	name: string,
	{ data }: Record<string, unknown>,
): readonly unknown[] | undefined {
	if (isNothing(data)) return [];
	const records: unknown = isJsonObject(data) ? data[name] : undefined;
	if (Array.isArray(records)) return records as unknown[]; // Its type says any[].
	return isNothing(records) ? [] : undefined;
}

/** A list that comes whole in one answer: no paging is documented for it. */
export function wholeList(name: string): Listing {
	return {
		page: (answer) => {
			const records = recordsNamed(name, answer);
			return records && { records, hasMore: false };
		},
	};
}

import type { Listing } from '../shared/listing';
import { isJsonObject } from '../shared/values';

/** Lists of this API: `data` and `meta`. Query documented for templates, seen at third parties for workspaces. */
export const LIST: Listing = {
	query: (page, size) => ({ page, per_page: size }),
	page: ({ data, meta }) => {
		if (!Array.isArray(data)) return undefined;
		const { current_page: current, last_page: last } = isJsonObject(meta) ? meta : {};
		return {
			records: data,
			hasMore: Number(current) < Number(last),
		};
	},
};

/** A record of a list, with what is needed to choose it. */
export interface NamedRecord {
	id: string;
	name: string;
	/** All of its fields, at the top. */
	fields: Readonly<Record<string, unknown>>;
}

/**
 * The record as a list of choices needs it, in a list of one; none for what has no ID.
 * Third-party clients read `attributes` of workspaces; templates are documented flat.
 */
export function namedRecord(record: unknown): NamedRecord[] {
	if (!isJsonObject(record)) return [];
	if (typeof record.id !== 'string' && typeof record.id !== 'number') return [];
	const fields = isJsonObject(record.attributes) ? { ...record, ...record.attributes } : record;
	const id = String(record.id);
	return [{ id, name: typeof fields.name === 'string' ? fields.name : id, fields }];
}

import type { Field } from '../../../shared/field';
import { optionsOf } from '../../../shared/field';
import { simplify as field } from '../../../shared/fields/simplify';
import { isJsonObject, objectOf } from '../../../shared/values';

/** Simplify, among the options. */
export const simplify: Field<boolean> = {
	properties: [],
	options: field.properties,
	read: (item) => field.read(optionsOf(item)),
};

/**
 * What most flows use of a sent message, as far as Lancepilot says it. The documentation leaves the
 * inside of `data` empty; both shapes are read that its other pages and its webhooks have: flat, and
 * with `attributes` and `relationships`.
 * @returns the record itself where nothing of it is known
 */
export function simplified(record: Record<string, unknown>): Record<string, unknown> {
	const attributes = objectOf(record.attributes);
	const fields = { ...record, ...attributes };
	const contact = objectOf(objectOf(record.relationships).contact);
	const said = {
		id: record.id,
		to: fields.to ?? objectOf(contact.attributes).number,
		status: fields.status,
		// Beside `attributes`, `type` says that it is a message, and not which kind.
		type: objectOf(fields.message).type ?? (record.attributes ? attributes.type : record.type),
		createdAt: fields.created_at ?? fields.createdAt,
	};
	const known = Object.entries(said).filter(([, value]) => value !== undefined);
	return known.length > 0 ? Object.fromEntries(known) : record;
}

/** The record of a sent message, out of the answer of its call. */
export function sentMessage(
	{ data }: Record<string, unknown>,
	{ simplify }: { simplify: boolean },
): unknown {
	return simplify && isJsonObject(data) ? simplified(data) : data;
}

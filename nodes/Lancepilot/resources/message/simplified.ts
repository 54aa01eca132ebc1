import type { Field } from '../../../shared/field';
import { optionsOf } from '../../../shared/field';
import { toggle } from '../../../shared/fields/toggle';
import { isJsonObject } from '../../../shared/values';

const asOption = toggle({
	name: 'simplify',
	displayName: 'Simplify',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
});

/** Whether the output is only what most flows use of a sent message. */
export const simplify: Field<boolean> = {
	properties: [],
	options: asOption.properties,
	read: (item) => asOption.read(optionsOf(item)),
};

const part = (value: unknown): Record<string, unknown> => (isJsonObject(value) ? value : {});

/**
 * What most flows use of a sent message, as far as Lancepilot says it. The documentation leaves the
 * inside of `data` empty; both shapes are read that its other pages and its webhooks have: flat, and
 * with `attributes` and `relationships`.
 * @returns the record itself where nothing of it is known
 */
export function simplified(record: Record<string, unknown>): Record<string, unknown> {
	const attributes = part(record.attributes);
	const fields = { ...record, ...attributes };
	const contact = part(part(record.relationships).contact);
	const said = {
		id: record.id,
		to: fields.to ?? part(contact.attributes).number,
		status: fields.status,
		// Beside `attributes`, `type` says that it is a message, and not which kind.
		type: part(fields.message).type ?? (record.attributes ? attributes.type : record.type),
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

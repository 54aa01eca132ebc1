import type { Field, Fields, Values } from '../field';
import { readFields, within } from '../field';
import { InputError } from '../inputError';
import { isBlank, isJsonObject } from '../values';

/** How a list of rows looks. */
interface RowsLook {
	name: string;
	displayName: string;
	description: string;
	/** Label of the button that adds a row. */
	placeholder: string;
	/** What a row is called in saved workflows, and in the panel. */
	row: { name: string; displayName: string };
	/** Most rows that the API takes. */
	most: number;
}

/** The rows in what n8n saves, or in what an expression gave; anything else stays as it is, in a list. */
function rowsOf(held: unknown, name: string): unknown[] {
	const list = isJsonObject(held) ? (held[name] ?? []) : held;
	if (Array.isArray(list)) return list;
	return isBlank(list) ? [] : [list];
}

/** Rows of the same fields, which the user adds one by one; or a list of objects from an expression. */
export function rows<F extends Fields>(look: RowsLook, fields: F): Field<Values<F>[]> {
	const { row, most, ...shown } = look;
	const refuse = (value: unknown, reason: string, hint: string) =>
		new InputError({ field: look.displayName, value, reason, hint });
	return {
		properties: [
			{
				...shown,
				type: 'fixedCollection',
				typeOptions: { multipleValues: true, sortable: true },
				default: {},
				options: [
					{ ...row, values: Object.values(fields).flatMap(({ properties }) => properties) },
				],
			},
		],
		read: async (item) => {
			const held = item.parameter(look.name);
			const list = rowsOf(held, row.name);
			if (!list.every(isJsonObject)) {
				const hint = 'Add them one by one, or give a list of objects with the names of the fields';
				throw refuse(held, 'is not a list of rows', hint);
			}
			if (list.length > most) {
				throw refuse(
					undefined,
					`has ${list.length} rows; at most ${most} are allowed`,
					'Take some away',
				);
			}
			const written = rowsOf(item.written(look.name), row.name);
			return await Promise.all(
				list.map(async (one, index) => await readFields(fields, within(item, one, written[index]))),
			);
		},
	};
}

import type { Field, Fields, Values } from '../field';
import { readFields } from '../field';
import { InputError } from '../inputError';
import { isJsonObject } from '../values';

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
			const list = isJsonObject(held) ? (held[row.name] ?? []) : held === '' ? [] : held;
			if (!Array.isArray(list) || !list.every(isJsonObject)) {
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
			const inside = (given: Record<string, unknown>) => ({
				...item,
				parameter: (key: string) => given[key] ?? '',
			});
			return await Promise.all(list.map(async (one) => await readFields(fields, inside(one))));
		},
	};
}

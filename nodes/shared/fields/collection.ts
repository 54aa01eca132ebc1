import type { Field, Fields, Values } from '../field';
import { readFields, within } from '../field';
import { InputError } from '../inputError';
import { isBlank, isJsonObject } from '../values';

/** How a collection of optional fields looks. */
interface CollectionLook {
	name: string;
	displayName: string;
	/** Label of the button that adds a field. */
	placeholder?: string;
}

/** Optional fields that the user adds one by one; only those that were filled in have a value. */
export function collection<F extends Fields>(
	{ name, displayName, placeholder = 'Add Field' }: CollectionLook,
	fields: F,
): Field<Partial<Values<F>>> {
	return {
		properties: [
			{
				displayName,
				name,
				type: 'collection',
				placeholder,
				default: {},
				options: Object.values(fields).flatMap(({ properties }) => properties),
			},
		],
		read: async (item) => {
			const held = item.parameter(name);
			if (isBlank(held)) return {};
			if (!isJsonObject(held)) {
				throw new InputError({
					field: displayName,
					value: held,
					reason: 'is not a group of fields',
					hint: 'Fill the fields in one by one, or give an object with their names',
				});
			}
			const inside = within(item, held, item.written(name));
			// An expression that gives nothing leaves the field out, whatever its default.
			const filledIn = Object.entries(fields).filter(([, { properties }]) =>
				properties.some((property) => inside.parameter(property.name) !== ''),
			);
			// What was not filled in is missing, which is what Partial says.
			return (await readFields(Object.fromEntries(filledIn), inside)) as Partial<Values<F>>;
		},
	};
}

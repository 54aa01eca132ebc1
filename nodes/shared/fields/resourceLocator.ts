import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import { asText, isBlank, isJsonObject } from '../values';

/** A resource locator's choice: how the user names the thing, and its name. */
interface Located {
	/** Mode that the user picked; empty when an expression stands for the whole field. */
	mode: string;
	value: unknown;
}

/** Reads a resource locator, whole or replaced by an expression. */
export function readLocator(item: ItemReader, name: string): Located {
	const raw = item.parameter(name);
	if (isJsonObject(raw) && 'mode' in raw) return { mode: String(raw.mode), value: raw.value };
	return { mode: '', value: raw };
}

/**
 * Whether a resource locator was left empty in the node. One that holds an expression was not, though the
 * expression may give nothing for this item.
 */
export function isLeftEmpty(item: ItemReader, name: string): boolean {
	const written = item.written(name);
	return isBlank(isJsonObject(written) ? written.value : written);
}

/** How a locator with a searchable list looks. */
export interface ListLocatorLook {
	name: string;
	displayName: string;
	description: string;
	/** Method of the node that searches the list. */
	searchListMethod: string;
	/** What it is named by where it is typed; its ID when left out. The mode in saved workflows is `id` or `name`. */
	typed?: 'ID' | 'name';
	/** An example of what is typed, e.g. "e.g. 71". */
	idPlaceholder: string;
	/** Node parameters that must have these values for the field to show; n8n then does not require it. */
	show?: Record<string, string[]>;
}

/** A thing picked from a searchable list, or named by its ID or name, which is its value. */
export function listLocator(look: ListLocatorLook): Field<string> {
	const { name, displayName, description, searchListMethod, idPlaceholder, show } = look;
	const { typed = 'ID' } = look;
	return {
		properties: [
			{
				displayName,
				name,
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				...(show ? { displayOptions: { show } } : { required: true }),
				description,
				modes: [
					{
						displayName: 'From List',
						name: 'list',
						type: 'list',
						typeOptions: { searchListMethod, searchable: true },
					},
					{
						displayName: typed === 'ID' ? 'By ID' : 'By Name',
						name: typed.toLowerCase(),
						type: 'string',
						placeholder: idPlaceholder,
					},
				],
			},
		],
		read: (item) => {
			const id = asText(readLocator(item, name).value, displayName).trim();
			if (id !== '') return id;
			throw new InputError({
				field: displayName,
				reason: 'is empty',
				hint: `Pick one from the list, or enter its ${typed}`,
			});
		},
	};
}

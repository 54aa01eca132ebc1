import type { Field } from '../field';
import { InputError } from '../inputError';
import { isBlank, isJsonObject } from '../values';

/** How a field for JSON looks. */
interface JsonLook {
	name: string;
	displayName: string;
	description: string;
	placeholder: string;
}

function parsed(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		return undefined;
	}
}

/** A JSON object, as text or from an expression; blank or `{}` counts as left out. */
export function optionalJsonObject(look: JsonLook): Field<Record<string, unknown> | undefined> {
	return {
		properties: [{ ...look, type: 'json', default: '{}' }],
		read: (item) => {
			const given = item.parameter(look.name);
			if (isBlank(given)) return undefined;
			const value = parsed(given);
			if (isJsonObject(value)) return Object.keys(value).length > 0 ? value : undefined;
			throw new InputError({
				field: look.displayName,
				value: given,
				reason: 'is not a JSON object',
				hint: 'Begin it with { and end it with }, names and texts in double quotes; or clear the field',
			});
		},
	};
}

import { checkJson } from '../shared/checkRequest';
import type { FormPart } from '../shared/request';
import { asText } from '../shared/values';

function partsOf(value: unknown, name: string): FormPart[] {
	if (value === undefined || value === null) return [];
	if (typeof value === 'object') {
		return Object.entries(value).flatMap(([key, inner]) =>
			partsOf(inner, name === '' ? key : `${name}[${key}]`),
		);
	}
	const text = typeof value === 'boolean' ? Number(value) : value;
	return [{ field: name, value: asText(text, name) }];
}

/**
 * A JSON value as parts of a form, named as Laravel reads them: `buttons[0][type]`. Booleans are 1 and 0,
 * since Laravel takes the word "false" for no boolean. Empty lists and objects have no part.
 * @throws InputError for what goes too deep
 */
export function nestedParts(value: unknown): FormPart[] {
	checkJson(value);
	return partsOf(value, '');
}

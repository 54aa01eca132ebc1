import { checkTemplateText } from '../shared/template/templateText';
import { InputError } from '../shared/inputError';
import { asText } from '../shared/values';

/** What fills the texts of a template, in order. No more than three are documented. */
export const TEXT_VARIABLES = ['variable_1', 'variable_2', 'variable_3'] as const;

/** What fills the address of a template's button. No more than one is documented. */
export const BUTTON_VARIABLE = 'button_url_variable_1';

const NAMES: readonly string[] = [...TEXT_VARIABLES, BUTTON_VARIABLE];

/**
 * The values of a template's variables, as the API takes them.
 * @param labelOf the field of the panel in which a variable's value was entered
 * @throws InputError for a variable that the API does not have, and for a text that it does not take
 */
export function checkVariables(
	values: Readonly<Record<string, unknown>>,
	labelOf: (name: string) => string,
): Record<string, string> {
	const checked = Object.entries(values).map(([name, value]) => {
		const field = labelOf(name);
		if (!NAMES.includes(name)) {
			throw new InputError({
				field,
				reason: 'cannot be sent: iSlash has no such variable',
				hint: `It has ${NAMES.join(', ')}`,
			});
		}
		const text = asText(value, field);
		checkTemplateText(text, field);
		return [name, text] as const;
	});
	return Object.fromEntries(checked);
}

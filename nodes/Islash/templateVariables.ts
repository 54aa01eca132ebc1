import { InputError } from '../shared/inputError';
import { asText } from '../shared/values';

/** What fills the texts of a template, in order. No more than three are documented. */
export const TEXT_VARIABLES = ['variable_1', 'variable_2', 'variable_3'] as const;

/** What fills the address of a template's button. No more than one is documented. */
export const BUTTON_VARIABLE = 'button_url_variable_1';

const NAMES: readonly string[] = [...TEXT_VARIABLES, BUTTON_VARIABLE];

/** Why a text cannot be put into a template; documented. The token `$name` is a text like any other. */
function flaw(text: string): string | undefined {
	if (text.trim() === '') return 'is empty';
	if (/[\n\r]/.test(text)) return 'holds a line break';
	if (text.includes('\t')) return 'holds a tab';
	return text.includes(' '.repeat(5)) ? 'holds more than four spaces in a row' : undefined;
}

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
		const reason = flaw(text);
		if (reason === undefined) return [name, text] as const;
		throw new InputError({
			field,
			value: text.trim() === '' ? undefined : text,
			reason,
			hint: 'WhatsApp takes a text in one line here, without tabs, with at most four spaces in a row',
		});
	});
	return Object.fromEntries(checked);
}

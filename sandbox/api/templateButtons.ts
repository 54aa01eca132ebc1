import type { MessageButton } from '../message';
import { optionalText, requiredText } from './fields';
import { fillPlaceholders, placeholderCount } from './placeholders';

/**
 * A template's buttons as the inbox shows them; both APIs describe a button with the same fields.
 * @param values for each button whose address has placeholders, in their order
 */
export function filledButtons(
	buttons: readonly Record<string, unknown>[],
	values: readonly (readonly (string | undefined)[])[],
): MessageButton[] {
	const left = values.values();
	return buttons.map(({ text, url, phone_number: number }) => {
		const target = optionalText(url) ?? optionalText(number);
		const own =
			target !== undefined && placeholderCount(target) > 0 ? left.next().value : undefined;
		return {
			text: requiredText(text),
			...(target !== undefined && { target: fillPlaceholders(target, own ?? []) }),
		};
	});
}

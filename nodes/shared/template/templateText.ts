import { InputError } from '../inputError';

/** Why a text cannot be put into a template, in words that follow its name. Source: iSlash's pages, and Meta's rule for parameters. */
export function flawOf(text: string): string | undefined {
	if (text.trim() === '') return 'is empty';
	if (/[\n\r]/.test(text)) return 'holds a line break';
	if (text.includes('\t')) return 'holds a tab';
	return text.includes(' '.repeat(5)) ? 'holds more than four spaces in a row' : undefined;
}

/**
 * Refuses a text that no service can put into a template: Meta would turn the whole message down.
 * @param field label of the field that it was entered in
 */
export function checkTemplateText(text: string, field: string): void {
	const reason = flawOf(text);
	if (reason === undefined) return;
	throw new InputError({
		field,
		value: text.trim() === '' ? undefined : text,
		reason,
		hint: 'WhatsApp takes a text in one line here, without tabs, with at most four spaces in a row',
	});
}

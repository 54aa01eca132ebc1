import { placeholderNumbers, replacePlaceholders } from '../../nodes/shared/template/template';

/** How many values a template text takes: the highest of its `{{1}}`, `{{2}}`, … */
export function placeholderCount(text: string): number {
	return placeholderNumbers(text).at(-1) ?? 0;
}

/** The text with its values in place; a placeholder without a value stays. */
export function fillPlaceholders(text: string, values: readonly (string | undefined)[]): string {
	return replacePlaceholders(text, (number, whole) => values[number - 1] ?? whole);
}

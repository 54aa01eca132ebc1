const placeholder = /\{\{\s*(\d+)\s*\}\}/g;

/** How many values a template text takes: the highest of its `{{1}}`, `{{2}}`, … */
export function placeholderCount(text: string): number {
	return Math.max(0, ...[...text.matchAll(placeholder)].map(([, number]) => Number(number)));
}

/** The text with its values in place; a placeholder without a value stays. */
export function fillPlaceholders(text: string, values: readonly (string | undefined)[]): string {
	return text.replace(placeholder, (whole, number: string) => values[Number(number) - 1] ?? whole);
}

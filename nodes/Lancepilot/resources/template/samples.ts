import { InputError } from '../../../shared/inputError';
import { placeholderNumbers } from '../../../shared/template/template';

/** Names in the place of numbers, each once, as they come: "customer_name" for "{{customer_name}}". */
function placeholderNames(text: string): string[] {
	const found = text.matchAll(/\{\{\s*([\p{Letter}_][\p{Letter}\p{Mark}\p{Number}_]*)\s*\}\}/gu);
	return [...new Set([...found].map(([, name = '']) => name))];
}

/**
 * Checks that each placeholder of a text has a sample value, and no other.
 * @param field label of the field that holds the samples
 * @throws InputError
 */
export function checkSamples(text: string, samples: readonly string[], field: string): void {
	const named = placeholderNames(text);
	const all = [...placeholderNumbers(text), ...named];
	if (all.length === samples.length) return;
	// Lancepilot documents numbers only: what names need is left to it.
	if (named.length > 0 && samples.length === 0) return;
	const names = all.map((placeholder) => `{{${placeholder}}}`).join(', ');
	throw new InputError({
		field,
		...(all.length > 0
			? {
					reason: `(${samples.length} given) cannot fill the text, which has ${names}`,
					hint: 'Give one value a line for each placeholder, in this order',
				}
			: {
					reason: 'cannot be used, since the text has no placeholders',
					hint: 'Clear it, or put placeholders such as {{1}} into the text',
				}),
	});
}

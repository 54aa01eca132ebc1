import { InputError } from '../../shared/inputError';
import { placeholderNumbers } from '../../shared/template/template';

/**
 * Checks that each placeholder of a text has a sample value, and no other.
 * @param field label of the field that holds the samples
 * @throws InputError
 */
export function checkSamples(text: string, samples: readonly string[], field: string): void {
	const numbers = placeholderNumbers(text);
	if (numbers.length === samples.length) return;
	const names = numbers.map((number) => `{{${number}}}`).join(', ');
	throw new InputError({
		field,
		reason: `has ${samples.length} values, and the text has ${numbers.length} placeholders`,
		hint:
			numbers.length > 0
				? `Give one value a line for each of ${names}, in this order`
				: 'Clear it, or put placeholders such as {{1}} into the text',
	});
}

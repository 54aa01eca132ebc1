import { InputError } from '../../../shared/inputError';
import { placeholderNumbers } from '../../../shared/template/template';

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
		...(numbers.length > 0
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

import { InputError } from '../../../shared/inputError';
import type { Content } from './content';
import { checkParticulars } from './particulars';
import { checkSamples } from './samples';

/** Documented: at most 20 variables. */
const MOST_VARIABLES = 20;

// What is drawn as a picture. Marks such as © and ™, which are text by default, may stay.
const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;

/** @throws InputError for what Meta does not allow */
export function checkContent({
	name,
	category,
	bodyText,
	bodySamples,
	footer,
	particulars,
}: Content): void {
	// The page names letters and underscore; digits are Meta's rule, and refused by nobody seen.
	if (!/^[a-z\d_]+$/.test(name.trim())) {
		throw new InputError({
			field: 'Name',
			value: name,
			reason: 'has other characters than lower-case letters, digits and underscores',
			hint: 'Write it like order_ready',
		});
	}
	if (bodySamples.length > MOST_VARIABLES) {
		throw new InputError({
			field: 'Body Sample Values',
			reason: `has ${bodySamples.length} values; at most ${MOST_VARIABLES} are allowed`,
			hint: 'Use fewer placeholders',
		});
	}
	checkSamples(bodyText, bodySamples, 'Body Sample Values');
	if (footer !== undefined && EMOJI.test(footer)) {
		throw new InputError({
			field: 'Footer',
			value: footer,
			reason: 'has an emoji, which Meta does not allow there',
			hint: 'Take the emoji away',
		});
	}
	checkParticulars(particulars, category);
}

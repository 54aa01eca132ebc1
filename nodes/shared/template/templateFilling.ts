import { InputError } from '../inputError';
import type { Template } from './template';

/** What a message puts into its template. */
export interface Filling {
	/** Ids of the placeholders that get a text. */
	ids: readonly string[];
	/** Whether there is an image, video or document for the header. */
	hasMedia: boolean;
	/** Label of the field that the texts came from. */
	field: string;
}

/**
 * Compares a message with the text of its template, whichever way the texts came: what holds a placeholder
 * without a text would reach the customer as it stands, e.g. "Hi {{1}}".
 * @throws InputError where a text or the header's media is missing, or has no place
 */
export function checkFilling(template: Template, { ids, hasMedia, field }: Filling): void {
	const { name, obstacle, placeholders, headerMedia } = template;
	if (obstacle !== undefined) {
		throw new InputError({
			field: 'Template',
			value: name,
			reason: `cannot be sent: ${obstacle}`,
			hint: 'Choose another template',
		});
	}
	const unfilled = placeholders.find(({ id }) => !ids.includes(id));
	if (unfilled) {
		throw new InputError({
			field,
			reason: `has no text for {{${unfilled.number}}} in the ${unfilled.part.toLowerCase()} of the template "${name}": ${unfilled.text}`,
			hint: 'Fill in all variables of the template. Where the panel does not show them, open the menu of Template Variables (three dots) and refresh the list, or give all values as JSON under Template Data',
		});
	}
	const surplus = ids.find((id) => !placeholders.some((placeholder) => placeholder.id === id));
	if (surplus !== undefined) {
		throw new InputError({
			field,
			reason: `has a text for ${surplus}, which the template "${name}" does not have`,
			hint: 'The values may belong to another template: open the menu of Template Variables (three dots), refresh the list and fill it in, or correct the JSON under Template Data',
		});
	}
	checkHeader(`the template "${name}"`, headerMedia, hasMedia);
}

/**
 * Tells a header without its media from media without a header.
 * @param template how the template is spoken of, e.g. "this template"
 * @throws InputError for both
 */
export function checkHeader(
	template: string,
	kind: Template['headerMedia'],
	hasMedia: boolean,
): void {
	if (kind && !hasMedia) {
		throw new InputError({
			field: 'Header Media',
			reason: `is empty, and ${template} needs a header of the kind ${kind}`,
			hint: 'Choose the file that the header shows',
		});
	}
	if (kind || !hasMedia) return;
	throw new InputError({
		field: 'Header Media',
		reason: `is filled in, and ${template} has no image, video or document above its text`,
		hint: 'Clear Header Media, or choose the template that it belongs to',
	});
}

import { InputError } from '../inputError';
import type { HeaderKind } from './headerKind';
import type { Template } from './template';
import { whyRefused } from './template';
import { OR_GIVE_JSON, TEMPLATE_JSON } from './templateJson';

/** What makes n8n lay the form out anew; versions before 2.41 do it by the menu only. Ends a sentence. */
export const SHOW_FIELDS =
	'close the node and open it again, or click "Refresh variable list" in the menu of Template Variables (three dots)';

/** What a message puts into its template. */
export interface Filling {
	/** Ids of the placeholders that get a text. */
	ids: readonly string[];
	/** What it brings for the header; undefined where it brings nothing. */
	media: HeaderKind | undefined;
	/** Label of the field that the texts came from. */
	field: string;
}

/**
 * Compares a message with the text of its template, whichever way the texts came: what holds a placeholder
 * without a text would reach the customer as it stands, e.g. "Hi {{1}}".
 * @throws InputError where a text or the header's media is missing, or has no place
 */
export function checkFilling(template: Template, { ids, media, field }: Filling): void {
	const { name, placeholders, headerMedia } = template;
	const obstacle = whyRefused(template);
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
			hint: `Fill in all variables of the template. Where the panel does not show them: ${SHOW_FIELDS}. Or ${OR_GIVE_JSON}`,
		});
	}
	const surplus = ids.find((id) => !placeholders.some((placeholder) => placeholder.id === id));
	if (surplus !== undefined) {
		throw new InputError({
			field,
			reason: `has a text for ${surplus}, which the template "${name}" does not have`,
			hint: `The values may belong to another template: ${SHOW_FIELDS}, and check what each field holds; or correct ${TEMPLATE_JSON}`,
		});
	}
	checkHeader(`the template "${name}"`, headerMedia, media);
}

/**
 * Tells a header without its media from media without a header, and from media of another kind.
 * @param template how the template is spoken of, e.g. "this template"
 * @throws InputError for all three
 */
export function checkHeader(
	template: string,
	kind: Template['headerMedia'],
	media: HeaderKind | undefined,
): void {
	if (kind && media === undefined) {
		throw new InputError({
			field: 'Header Media',
			reason: `is empty, and ${template} needs a header of the kind ${kind}`,
			hint: 'Choose the file that the header shows',
		});
	}
	if (kind && media !== kind && media !== 'unknown') {
		throw new InputError({
			field: 'Header Media',
			reason: `is of the kind ${media}, and ${template} needs a header of the kind ${kind}`,
			hint: `Choose a file of the kind ${kind}, or the template that this file belongs to`,
		});
	}
	if (kind || media === undefined) return;
	throw new InputError({
		field: 'Header Media',
		reason: `is filled in, and ${template} has no image, video or document above its text`,
		hint: 'Clear Header Media, or choose the template that it belongs to',
	});
}

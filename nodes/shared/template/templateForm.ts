import type { ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import type { HeaderMedia, Placeholder, Template } from './template';
import { labelsOf } from './template';

/** Marks, in the form of a template, that its header is such a medium. */
export const HEADER_MARKS: Readonly<Record<HeaderMedia, string>> = {
	image: 'header_image',
	video: 'header_video',
	document: 'header_document',
};

const FORM_OF = 'form_of_';
const ADDRESS_OF = 'address_of_';

/** A text of the message. As it is required, n8n has no bin beside it, and runs no node while it is empty. */
function textField(id: string, label: string): ResourceMapperField {
	return {
		id,
		displayName: label,
		type: 'string',
		required: true,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

/** A field that is never seen: n8n saves it with the form, and so the node knows what it says. */
function mark(id: string, says: string): ResourceMapperField {
	return {
		id,
		displayName: says,
		type: 'string',
		required: false,
		display: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

/** Tells the node which file is needed; shown where there is no other field, as the panel has no empty form. */
function mediaMark(kind: HeaderMedia, isShown: boolean): ResourceMapperField {
	return {
		...mark(HEADER_MARKS[kind], `Header ${kind}`),
		...(isShown && {
			display: true,
			readOnly: true,
			defaultValue: 'Choose it below, under Header Media',
		}),
	};
}

/** Id of the field whose label is the address that a button's placeholder stands behind. */
export function addressId(id: string): string {
	return `${ADDRESS_OF}${id}`;
}

/** What the address of a button begins with, whatever fills it. */
function addressMark({ id, text }: Placeholder): ResourceMapperField {
	return mark(addressId(id), text.replace(/\{\{.*$/s, ''));
}

/**
 * The key of the template that a form with these fields was laid out for, since n8n keeps the form of the
 * one that was chosen before where it cannot lay out a new one; undefined for older forms.
 */
export function formKey(ids: readonly string[]): string | undefined {
	return ids.find((id) => id.startsWith(FORM_OF))?.slice(FORM_OF.length);
}

/** Whether a field of a form only says something about the template. */
export function isMark(id: string): boolean {
	const isOfHeader = Object.values(HEADER_MARKS).includes(id);
	return isOfHeader || id.startsWith(FORM_OF) || id.startsWith(ADDRESS_OF);
}

/**
 * The form of a template: a field for each placeholder; none where it has none, or cannot be filled.
 */
export function templateForm(template: Template): ResourceMapperFields {
	const { key, placeholders, headerMedia, obstacle } = template;
	if (obstacle !== undefined) return { fields: [] };
	const labels = labelsOf(placeholders);
	const fields = [
		...(headerMedia ? [mediaMark(headerMedia, placeholders.length === 0)] : []),
		...placeholders.map(({ id }) => textField(id, labels.get(id) ?? id)),
		...placeholders.filter(({ isLink }) => isLink).map(addressMark),
	];
	return { fields: fields.length > 0 ? [...fields, mark(`${FORM_OF}${key}`, 'Template')] : [] };
}

import type { ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { characterStart, shorten } from '../characters';
import type { HeaderMedia, Placeholder, Template } from './template';
import { whyNotSendable } from './template';

/** Marks, in the form of a template, that its header is such a medium. */
export const HEADER_MARKS: Readonly<Record<HeaderMedia, string>> = {
	image: 'header_image',
	video: 'header_video',
	document: 'header_document',
};

/** Characters of a text before a placeholder, and behind its beginning, that its label shows. */
const BEFORE = 10;
const BEHIND = 60;

/** The words around a placeholder, so that the label of its field says what belongs there. */
function excerpt(number: number, text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const place = Math.max(0, line.search(new RegExp(`\\{\\{\\s*${number}\\s*\\}\\}`)));
	// From the beginning of a word, where one begins there; an address has no words.
	const earliest = Math.max(0, place - BEFORE);
	const word = line.slice(earliest, place).indexOf(' ') + 1;
	const start = earliest === 0 ? 0 : characterStart(line, earliest + word);
	return `${start > 0 ? '…' : ''}${shorten(line.slice(start), place + BEHIND - start)}`;
}

function textField({ id, part, number, text }: Placeholder): ResourceMapperField {
	return {
		id,
		displayName: `${part} {{${number}}}: "${excerpt(number, text)}"`,
		type: 'string',
		// n8n would not run a node whose required field is empty, even where the values come as JSON;
		// that all are filled in is checked before the message is sent.
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

const FORM_OF = 'form_of_';

/**
 * A field that is never seen: it tells the node which template the form was laid out for, since n8n
 * keeps the form of the one that was chosen before where it cannot lay out a new one.
 */
function keyMark(key: string): ResourceMapperField {
	return {
		id: `${FORM_OF}${key}`,
		displayName: 'Template',
		type: 'string',
		required: false,
		display: false,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

/** The key of the template that a form with these fields was laid out for; undefined for older forms. */
export function formKey(ids: readonly string[]): string | undefined {
	return ids.find(isKeyMark)?.slice(FORM_OF.length);
}

/** Whether a field of a form only says which template the form belongs to. */
export function isKeyMark(id: string): boolean {
	return id.startsWith(FORM_OF);
}

/** A field that cannot be filled in: it shows the user that a file is needed, and tells the node so. */
function mediaMark(kind: HeaderMedia): ResourceMapperField {
	return {
		id: HEADER_MARKS[kind],
		displayName: `Header ${kind}`,
		defaultValue: 'Choose it below, under Header Media',
		type: 'string',
		required: false,
		display: true,
		readOnly: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

/** The form of a template: a field for each placeholder, or why there is none. */
export function templateForm(template: Template): ResourceMapperFields {
	const { key, name, status, placeholders, headerMedia } = template;
	const reason = whyNotSendable(template);
	if (reason !== undefined) {
		const state = status && ` (${status})`;
		return emptyForm(`The template "${name}"${state} cannot be sent: ${reason}.`);
	}
	const fields = [
		...(headerMedia ? [mediaMark(headerMedia)] : []),
		...placeholders.map((placeholder) => textField(placeholder)),
	];
	return fields.length > 0
		? { fields: [...fields, keyMark(key)] }
		: emptyForm(`The template "${name}" has no variables: it is sent as it is.`);
}

/** A form without fields, and the reason that the panel shows. */
export function emptyForm(reason: string): ResourceMapperFields {
	return { fields: [], emptyFieldsNotice: reason };
}

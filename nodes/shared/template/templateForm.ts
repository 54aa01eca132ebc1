import type { ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import type { HeaderMedia, Placeholder, Template } from './template';
import { whyNotSendable } from './template';

const LONGEST_CONTEXT = 80;

/** Marks, in the form of a template, that its header is such a medium. */
export const HEADER_MARKS: Readonly<Record<HeaderMedia, string>> = {
	image: 'header_image',
	video: 'header_video',
	document: 'header_document',
};

function excerpt(context: string): string {
	const line = context.replace(/\s+/g, ' ').trim();
	return line.length > LONGEST_CONTEXT ? `${line.slice(0, LONGEST_CONTEXT)}…` : line;
}

function textField({ id, label, context }: Placeholder): ResourceMapperField {
	return {
		id,
		displayName: `${label} in "${excerpt(context)}"`,
		type: 'string',
		// n8n would not run a node whose required field is empty, even where the values come as JSON;
		// that all are filled in is checked before the message is sent.
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
	};
}

/** A field that holds nothing: it shows the user that a file is needed, and tells the node so. */
function mediaMark(kind: HeaderMedia): ResourceMapperField {
	return {
		id: HEADER_MARKS[kind],
		displayName: `Header: this template needs ${kind === 'image' ? 'an image' : `a ${kind}`}, chosen under Header Media`,
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
	const { name, status, placeholders, headerMedia } = template;
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
		? { fields }
		: emptyForm(`The template "${name}" has no variables: it is sent as it is.`);
}

/** A form without fields, and the reason that the panel shows. */
export function emptyForm(reason: string): ResourceMapperFields {
	return { fields: [], emptyFieldsNotice: reason };
}

import type { Answer } from '../api/answer';
import { listOf, nested, optionalText, recordOf } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { fillPlaceholders, placeholderCount } from '../api/placeholders';
import { filledButtons } from '../api/templateButtons';
import type { Upload } from '../api/uploads';
import { created, refuseIfAny, validationError, type FieldErrors } from './answers';
import { recipientOf, type LancepilotCall } from './call';
import { fileErrors, fileRules, headerRules } from './files';
import { requiredError } from './laravel';
import { sentMessage } from './messages';
import type { Template } from './state';

/** `template-messages`, to a contact or a number. The window does not matter to a template. */
export function sendTemplate(call: LancepilotCall): Answer {
	const { body, uploads, workspace } = call;
	const template = workspace.templates.find(
		({ id, status }) => String(id) === String(body.template_id) && status === 'APPROVED',
	);
	// Assumed, like the wording of the checks below: the pages only say that 422 exists.
	if (!template) return validationError({ template_id: ['The selected template id is invalid.'] });

	const { components } = template;
	const data = recordOf(nested(body).template_data);
	const header = recordOf(data.header);
	const values = valuesOf(data.body);
	const media = headerMedia(header, uploads);
	refuseIfAny({
		...valueErrors('body', components.body.text, values),
		...headerErrors(template, header, media),
	});
	const contact = recipientOf(call);
	const message = call.deliver({
		recipient: contact.number,
		kind: 'template',
		text: fillPlaceholders(components.body.text, values),
		header: fillPlaceholders(headerText(template), valuesOf(header)) || undefined,
		footer: components.footer ?? undefined,
		// Documented: one entry for each button that takes values.
		buttons: filledButtons(components.buttons.map(recordOf), listOf(data.buttons).map(valuesOf)),
		file: media.upload && inboxFile(media.upload),
		mediaUrl: media.url,
	});
	return created(sentMessage(message, contact));
}

function valuesOf(part: unknown): string[] {
	return listOf(recordOf(part).variables).map(String);
}

function headerText({ components: { header } }: Template): string {
	return header?.type === 'text' ? (header.text.content ?? '') : '';
}

interface HeaderMedia {
	field: string;
	upload?: Upload;
	url?: string;
}

/** The header's media under its newer name `header.file` or the older `header.media.file`. */
function headerMedia(
	header: Record<string, unknown>,
	uploads: Record<string, Upload>,
): HeaderMedia {
	const older = 'template_data[header][media][file]';
	const upload = uploads['template_data[header][file]'] ?? uploads[older];
	const url = optionalText(header.file) ?? optionalText(recordOf(header.media).file);
	const field = upload && upload === uploads[older] ? 'header.media.file' : 'header.file';
	return { field: `template_data.${field}`, upload, url: upload ? undefined : url };
}

function headerErrors(
	template: Template,
	header: Record<string, unknown>,
	{ field, upload, url }: HeaderMedia,
): FieldErrors {
	const { components } = template;
	if (components.header?.type === 'text') {
		return valueErrors('header', headerText(template), valuesOf(header));
	}
	if (components.header?.type !== 'media') return {};
	const rule = headerRules[components.header.media.type ?? ''];
	if (upload && rule) return fileErrors(field, upload, fileRules[rule]);
	return url === undefined ? { [field]: [requiredError(field)] } : {};
}

function valueErrors(part: 'header' | 'body', text: string, values: unknown[]): FieldErrors {
	const count = placeholderCount(text);
	if (values.length === count) return {};
	const field = `template_data.${part}.variables`;
	const name = field.replaceAll('_', ' ');
	return { [field]: [`The ${name} field must contain ${count} items.`] };
}

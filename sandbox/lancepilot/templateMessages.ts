import type { Answer } from '../api/answer';
import { listOf, nested, recordOf } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { fillPlaceholders } from '../api/placeholders';
import { filledButtons } from '../api/templateButtons';
import { created, refuseIfAny, validationError } from './answers';
import { recipientOf, type LancepilotCall } from './call';
import { sentMessage } from './messages';
import { headerMedia, headerText, templateErrors, valuesOf } from './templateErrors';

/** `template-messages`, to a contact or a number. The window does not matter to a template. */
export function sendTemplate(call: LancepilotCall): Answer {
	const { body, uploads, workspace } = call;
	const template = workspace.templates.find(
		({ id, status }) => String(id) === String(body.template_id) && status === 'APPROVED',
	);
	// Assumed: the pages only say that 422 exists.
	if (!template) return validationError({ template_id: ['The selected template id is invalid.'] });

	const { components } = template;
	const data = recordOf(nested(body).template_data);
	const header = recordOf(data.header);
	const values = valuesOf(data.body);
	const media = headerMedia(header, uploads);
	refuseIfAny(templateErrors(template, data, media));
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

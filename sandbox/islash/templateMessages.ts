import type { Answer } from '../api/answer';
import { optionalText, recordOf, requiredText } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { fillPlaceholders, placeholderCount } from '../api/placeholders';
import type { ApiCall } from '../api/service';
import { digits } from '../api/specialNumbers';
import { filledButtons } from '../api/templateButtons';
import { okay, refuse } from './answers';
import type { IslashState, IslashTemplate } from './state';
import {
	BUTTON_VARIABLE,
	checkTemplateMessage,
	componentOf,
	TEXT_VARIABLES,
} from './templateChecks';

/** `send-message` and `schedule-message`: one template, now or at `send_at`. */
export function sendTemplateMessage(call: ApiCall, state: IslashState): Answer {
	const { body, uploads } = call;
	const template = approvedTemplate(state, body.template_name);
	const recipient = digits(requiredText(body.identity));
	const customer = state.customers.find(({ identity }) => identity === recipient);
	checkTemplateMessage(template, body, uploads.media);
	const [address, ...values] = [BUTTON_VARIABLE, ...TEXT_VARIABLES].map((name) => {
		const value = optionalText(body[name]);
		// Documented: `$name` stands for the stored customer name.
		return value === '$name' ? (customer?.first_name ?? '') : value;
	});
	const text = componentOf(template, 'BODY')?.text ?? '';
	const header = componentOf(template, 'HEADER')?.text;
	call.deliver({
		recipient,
		kind: 'template',
		text: fillPlaceholders(text, values),
		header: header && fillPlaceholders(header, values.slice(placeholderCount(text))),
		footer: componentOf(template, 'FOOTER')?.text,
		buttons: filledButtons(componentOf(template, 'BUTTONS')?.buttons?.map(recordOf) ?? [], [
			[address],
		]),
		file: uploads.media && inboxFile(uploads.media),
		scheduledFor: optionalText(body.send_at),
	});
	// Documented: scheduling answers with an empty list, sending with an empty record.
	return okay(body.send_at === undefined ? {} : []);
}

/** @throws Refusal when there is no such template or it is not approved. */
export function approvedTemplate(state: IslashState, name: unknown): IslashTemplate {
	const template = state.templates.find((candidate) => candidate.name === name);
	if (template?.status !== 'APPROVED') {
		refuse('RESP_TEMPLATE_NOT_FOUND', `There is no approved template ${String(name)}.`);
	}
	return template;
}

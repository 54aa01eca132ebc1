import type { Answer } from '../api/answer';
import { optionalText, recordOf, requiredText } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { fillPlaceholders, placeholderCount } from '../api/placeholders';
import type { ApiCall } from '../api/service';
import { digits } from '../api/specialNumbers';
import { filledButtons } from '../api/templateButtons';
import { okay, refuse } from './answers';
import type { IslashState, IslashTemplate } from './state';

/** `send-message` and `schedule-message`: one template, now or at `send_at`. */
export function sendTemplateMessage(call: ApiCall, state: IslashState): Answer {
	const { body, uploads } = call;
	const template = approvedTemplate(state, body.template_name);
	const recipient = digits(requiredText(body.identity));
	const customer = state.customers.find(({ identity }) => identity === recipient);
	const [address, ...values] = variables(body).map((value) =>
		// Documented: `$name` stands for the stored customer name.
		value === '$name' ? (customer?.first_name ?? '') : value,
	);
	const component = (name: string) => template.components.find(({ type }) => type === name);
	const text = component('BODY')?.text ?? '';
	const header = component('HEADER')?.text;
	call.deliver({
		recipient,
		kind: 'template',
		text: fillPlaceholders(text, values),
		// Assumed: the variables fill the body, and those that it leaves over the header.
		header: header && fillPlaceholders(header, values.slice(placeholderCount(text))),
		footer: component('FOOTER')?.text,
		buttons: filledButtons(component('BUTTONS')?.buttons?.map(recordOf) ?? [], [[address]]),
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

/** That of the button's address, then those of the texts. */
function variables(body: Record<string, unknown>): (string | undefined)[] {
	const names = ['button_url_variable_1', 'variable_1', 'variable_2', 'variable_3'];
	return names.map((name) => {
		const value = optionalText(body[name]);
		// Documented: the rules for a variable's text.
		if (value !== undefined && /[\n\r\t]| {5}/.test(value)) {
			refuse(
				'RESP_INVALID_PARAMETER',
				`${name} must hold no newline, no tab and no 5 spaces in a row.`,
			);
		}
		return value;
	});
}

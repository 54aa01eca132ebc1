import type { Answer } from '../api/answer';
import { optionalText, requiredText } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { fillPlaceholders } from '../api/placeholders';
import type { ApiCall } from '../api/service';
import { digits } from '../api/specialNumbers';
import { okay, refuse } from './answers';
import type { IslashState, IslashTemplate } from './state';

/** `send-message` and `schedule-message`: one template, now or at `send_at`. */
export function sendTemplateMessage(call: ApiCall, state: IslashState): Answer {
	const { body, uploads } = call;
	const template = approvedTemplate(state, body.template_name);
	const recipient = digits(requiredText(body.identity));
	const customer = state.customers.find(({ identity }) => identity === recipient);
	const values = variables(body).map((value) =>
		// Documented: `$name` stands for the stored customer name.
		value === '$name' ? (customer?.first_name ?? '') : value,
	);
	const text = template.components.find(({ type }) => type === 'BODY')?.text ?? '';
	call.deliver({
		recipient,
		kind: 'template',
		text: fillPlaceholders(text, values),
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

function variables(body: Record<string, unknown>): (string | undefined)[] {
	const names = ['variable_1', 'variable_2', 'variable_3', 'button_url_variable_1'];
	const values = names.map((name) => {
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
	return values.slice(0, 3);
}

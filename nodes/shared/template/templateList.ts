import type { INodeListSearchItems } from 'n8n-workflow';
import { matches } from '../panel/lookup';
import { InputError } from '../inputError';
import type { Template } from './template';
import { whyNotSendable } from './template';

// n8n's lists cannot grey an entry out, so one that cannot be sent has a value that is refused.
const NOT_SENDABLE = 'not sendable';
// In no key and in no name of a template.
const SEPARATOR = ': ';

/**
 * Name and language; the status only of one that is not approved.
 * @param reason why it cannot be picked; first, since n8n cuts off what is too long
 */
function shownName({ name, language, status }: Template, reason?: string): string {
	const look = [language, status === 'APPROVED' ? '' : status].filter(Boolean).join(', ');
	return `${name}${reason === undefined ? '' : `: ${reason}`}${look === '' ? '' : ` (${look})`}`;
}

function entry(template: Template): INodeListSearchItems {
	const { key } = template;
	const reason = whyNotSendable(template);
	return {
		name: shownName(template, reason),
		value: reason === undefined ? key : [NOT_SENDABLE, key, template.name, reason].join(SEPARATOR),
	};
}

/** Entries of a searchable list in which every template can be picked. */
export function allEntries(templates: readonly Template[], filter: string): INodeListSearchItems[] {
	return templates
		.map((template) => ({ name: shownName(template), value: template.key }))
		.filter(({ name }) => matches(name, filter));
}

/** Entries of the searchable list: those that can be sent first, the others with the reason. */
export function templateEntries(
	templates: readonly Template[],
	filter: string,
): INodeListSearchItems[] {
	const entries = templates.map(entry).filter(({ name }) => matches(name, filter));
	const isSendable = ({ value }: INodeListSearchItems) => !String(value).startsWith(NOT_SENDABLE);
	return [...entries.filter(isSendable), ...entries.filter((item) => !isSendable(item))];
}

/** The key of a template that was picked. @throws InputError for one that the list says cannot be sent */
export function sendableKey(value: string): string {
	const [mark, , name, ...reason] = value.split(SEPARATOR);
	if (mark !== NOT_SENDABLE) return value;
	throw new InputError({
		field: 'Template',
		value: name,
		reason: `cannot be sent: ${reason.join(SEPARATOR)}`,
		hint: 'Pick another template from the list',
	});
}

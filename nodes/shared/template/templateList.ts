import type { INodeListSearchItems } from 'n8n-workflow';
import { matches } from '../engine/lookup';
import { InputError } from '../inputError';
import type { Template } from './template';
import { whyNotSendable } from './template';

// n8n's lists cannot grey an entry out, so one that cannot be sent has a value that is refused.
const NOT_SENDABLE = 'not sendable: ';

function plainEntry({ key, name, language, category, status }: Template): INodeListSearchItems {
	const look = [language, category, status].filter(Boolean).join(', ');
	return { name: look === '' ? name : `${name} (${look})`, value: key };
}

function entry(template: Template): INodeListSearchItems {
	const { name, value } = plainEntry(template);
	const reason = whyNotSendable(template);
	return reason === undefined
		? { name, value }
		: { name: `${name}: ${reason}`, value: `${NOT_SENDABLE}${value}` };
}

/** Entries of a searchable list in which every template can be picked. */
export function allEntries(templates: readonly Template[], filter: string): INodeListSearchItems[] {
	return templates.map(plainEntry).filter(({ name }) => matches(name, filter));
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
	if (!value.startsWith(NOT_SENDABLE)) return value;
	throw new InputError({
		field: 'Template',
		value: value.slice(NOT_SENDABLE.length),
		reason: 'cannot be sent',
		hint: 'Its entry in the list says why. Pick a template with the status APPROVED',
	});
}

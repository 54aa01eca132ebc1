import { Refusal } from '../api/answer';
import { digits } from '../api/specialNumbers';
import { notFound, refuseIfAny } from './answers';
import { attribute } from './laravel';

/** Documented: contacts/add, stored for an absent name. */
export const NO_NAME = 'Unknown';

export interface Contact {
	/** The documentation types it as a number on some pages and as a UUID on others: opaque. */
	id: string;
	/** Digits with country code. */
	number: string;
	name: string;
	email?: string;
	gender?: string;
	status: boolean;
	tagIds: number[];
	labelIds: number[];
}

/** Labels, tags, roles, users and imports: kept, listed, never looked into. */
export interface NamedRecord {
	id: number;
	name: string;
	[attribute: string]: unknown;
}

export interface Template {
	id: number;
	workspace_id: string;
	name: string;
	language: string;
	category: string;
	status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'UPDATING';
	provider_id: string;
	components: {
		header: TemplateHeader | null;
		body: { text: string; variables?: unknown };
		footer: string | null;
		buttons: unknown[];
	};
	created_at: string;
	updated_at: string;
}

export type TemplateHeader =
	| { type: 'text'; text: { content?: string; variables?: unknown } }
	| { type: 'media'; media: { type?: string; handle?: string } };

export interface Workspace {
	id: string;
	name: string;
	type: string;
	status: boolean;
	contacts: Contact[];
	labels: NamedRecord[];
	tags: NamedRecord[];
	roles: NamedRecord[];
	users: NamedRecord[];
	imports: NamedRecord[];
	templates: Template[];
}

export interface LancepilotState {
	workspaces: Workspace[];
	/** A number that no record had before, for records of every kind. */
	nextId(): number;
}

/** @throws Refusal with 404 when there is no such record. */
export function found<T>(record: T | undefined, refusal = notFound): T {
	if (record === undefined) throw new Refusal(refusal);
	return record;
}

/** @throws Refusal with 422 when another record has the value already. */
export function refuseTaken(
	records: readonly { id: unknown; [field: string]: unknown }[],
	field: string,
	value: unknown,
	ownId?: unknown,
): void {
	const taken = records.some((record) => record.id !== ownId && record[field] === value);
	refuseIfAny(taken ? { [field]: [`The ${attribute(field)} has already been taken.`] } : {});
}

/** The workspace's contact with that number; made when there is none yet. */
export function contactByNumber(
	state: LancepilotState,
	workspace: Workspace,
	number: string,
): Contact {
	const wanted = digits(number);
	const known = workspace.contacts.find((contact) => contact.number === wanted);
	return known ?? addContact(state, workspace, { number: wanted });
}

export function addContact(
	state: LancepilotState,
	workspace: Workspace,
	details: Pick<Contact, 'number'> & Partial<Contact>,
): Contact {
	const contact: Contact = {
		id: String(state.nextId()),
		name: NO_NAME,
		status: true,
		tagIds: [],
		labelIds: [],
		...details,
	};
	workspace.contacts.push(contact);
	return contact;
}

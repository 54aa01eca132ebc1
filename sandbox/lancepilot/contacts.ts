import type { Answer } from '../api/answer';
import { isTrue, requiredText } from '../api/fields';
import { digits } from '../api/specialNumbers';
import { created, refuseIfAny, resource, updated } from './answers';
import { recipientOf, type LancepilotCall } from './call';
import { fileErrors, fileRules } from './files';
import { numberErrors } from './laravel';
import { addContact, refuseTaken, type Contact, type NamedRecord } from './state';

type CallHandler = (call: LancepilotCall) => Answer;

/** Contacts, their import, and which labels and tags are on them. */
export const contactHandlers: Record<string, CallHandler> = {
	createContact(call) {
		refuseIfAny(numberErrors(requiredText(call.body.number)));
		const number = digits(requiredText(call.body.number));
		refuseTaken(
			call.workspace.contacts.map((contact) => ({ ...contact })),
			'number',
			number,
		);
		refuseAvatar(call);
		return created(view(addContact(call.state, call.workspace, { number, ...details(call) })));
	},

	updateContact(call) {
		refuseAvatar(call);
		return updated(view(Object.assign(recipientOf(call), details(call))));
	},

	createContactImport(call) {
		const { state, workspace, body, uploads } = call;
		refuseTaken(workspace.imports, 'name', body.name);
		refuseIfAny(fileErrors('file', uploads.file, fileRules.contactImport));
		const record = { id: state.nextId(), name: requiredText(body.name), status: 'pending' };
		workspace.imports.push(record);
		return created(resource('contact-imports', record));
	},

	toggleContactTag: (call) => toggle(call, 'tag', call.workspace.tags, recipientOf(call).tagIds),
	toggleContactLabel: (call) =>
		toggle(call, 'label', call.workspace.labels, recipientOf(call).labelIds),
};

/** Only what was sent, so that an update leaves the rest alone. */
function details({ body }: LancepilotCall): Partial<Contact> {
	const { name, email, gender } = body;
	return {
		...(typeof name === 'string' && { name }),
		...(typeof email === 'string' && { email }),
		...(typeof gender === 'string' && { gender }),
		...(body.status !== undefined && { status: isTrue(body.status) }),
	};
}

function refuseAvatar({ uploads }: LancepilotCall): void {
	const { avatar } = uploads;
	if (avatar) refuseIfAny(fileErrors('avatar', avatar, fileRules.contactAvatar));
}

/** Adds the id or takes it away; the list is changed in place. */
function toggle(
	{ body }: LancepilotCall,
	kind: 'tag' | 'label',
	known: readonly NamedRecord[],
	ids: number[],
): Answer {
	const id = Number(body[`${kind}_id`]);
	const exists = known.some((record) => record.id === id);
	refuseIfAny(exists ? {} : { [`${kind}_id`]: [`The selected ${kind} id is invalid.`] });
	const place = ids.indexOf(id);
	if (place === -1) ids.push(id);
	else ids.splice(place, 1);
	const message = `Contact ${kind} toggled successfully`;
	return { status: 200, body: { status: 200, message, data: null } };
}

function view({ id, number, name, email, gender, status, tagIds, labelIds }: Contact): object {
	return resource('contacts', {
		id,
		number: `+${number}`,
		name,
		email: email ?? null,
		gender: gender ?? null,
		status,
		tag_ids: tagIds,
		label_ids: labelIds,
	});
}

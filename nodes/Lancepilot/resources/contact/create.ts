import { collection } from '../../../shared/fields/collection';
import { optionalText } from '../../../shared/fields/text';
import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { email } from '../../fields/email';
import { workspace } from '../../fields/workspace';
import { nestedParts } from '../../nestedParts';
import { contactGroups } from './contactGroups';
import { contactForm } from './contactForm';
import { avatar, gender, NAME, number } from './fields';

/** POST …/contacts. Documented; `status`, avatar and groups in the form only. */
export const createContact = operation({
	value: 'create',
	name: 'Create',
	action: 'Create a contact',
	description: 'Add a person with a WhatsApp number that is not in the workspace yet',
	effect: 'change',
	subject: 'workspace',
	fields: {
		workspace,
		number,
		more: collection(
			{ name: 'additionalFields', displayName: 'Additional Fields' },
			{
				status: active('contact'),
				avatar,
				contactGroups,
				email: email('Email address of the contact', false),
				gender,
				name: optionalText(NAME),
			},
		),
	},
	request: ({ workspace, number, more: { avatar, contactGroups = [], status, ...details } }) => {
		const path = ['workspaces', workspace, 'contacts'];
		const needsForm = avatar !== undefined || contactGroups.length > 0 || status !== undefined;
		return needsForm
			? contactForm(path, nestedParts({ number, ...details, status }), contactGroups, avatar)
			: { method: 'POST', path, json: { number, ...details } };
	},
});

import { collection } from '../../../shared/fields/collection';
import { requiredText } from '../../../shared/fields/text';
import { operation } from '../../../shared/operation';
import { active } from '../../fields/active';
import { email } from '../../fields/email';
import { workspace } from '../../fields/workspace';
import { nestedParts } from '../../nestedParts';
import { contactForm } from './contactForm';
import { contactGroups } from './contactGroups';
import { avatar, contact, gender, NAME } from './fields';

/**
 * POST …/contacts/{contact}. Documented; avatar and groups in the form only. One example of the page
 * says PUT, with which PHP would not read a form.
 */
export const updateContact = operation({
	value: 'update',
	name: 'Update',
	action: 'Update a contact',
	description: 'Change a contact, except for its number; the name is always sent',
	effect: 'change',
	fields: {
		workspace,
		contact,
		name: requiredText(NAME),
		more: collection(
			{ name: 'updateFields', displayName: 'Update Fields' },
			{
				status: active('contact'),
				avatar,
				contactGroups,
				email: email('Email address of the contact', false),
				gender,
			},
		),
	},
	request: ({ workspace, contact, name, more: { avatar, contactGroups = [], ...details } }) => {
		const path = ['workspaces', workspace, 'contacts', contact];
		return avatar || contactGroups.length > 0
			? contactForm(path, nestedParts({ name, ...details }), contactGroups, avatar)
			: { method: 'POST', path, json: { name, ...details } };
	},
});

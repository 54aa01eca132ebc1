import type { Field } from '../../../shared/field';
import { choice } from '../../../shared/fields/choice';
import { optionalFile } from '../../../shared/fields/file';
import { identifier } from '../../../shared/fields/identifier';
import { requiredText, textProperty } from '../../../shared/fields/text';
import { defaultCountryCode } from '../../../shared/fields/defaultCountryCode';
import { normalisePhoneNumber } from '../../../shared/fields/phoneNumber';
import { CONTACT_AVATAR } from '../../mediaRules';

/** A contact by its ID: text, since the documentation gives it two types. */
export const contact: Field<string> = {
	...identifier(
		requiredText({
			name: 'contact',
			displayName: 'Contact ID',
			description: 'The ID of the contact in Lancepilot',
			placeholder: 'e.g. 1042',
		}),
	),
	person: (id) => `contact ${id}`,
};

/** The number of a new contact: a plus sign and digits, as the documentation shows it. */
export const number: Field<string> = {
	properties: [
		textProperty(
			{
				name: 'number',
				displayName: 'Phone Number',
				description:
					'WhatsApp number of the contact, with country code; spaces, dashes and a leading + are fine',
				placeholder: 'e.g. +44 20 7946 0958',
			},
			true,
		),
	],
	options: defaultCountryCode.options,
	read: async (item) => {
		const country = await defaultCountryCode.read(item);
		return `+${normalisePhoneNumber(item.parameter('number'), 'Phone Number', country)}`;
	},
	person: (number) => number,
};

/** The name of a contact. */
export const NAME = {
	name: 'name',
	displayName: 'Name',
	description: 'Name of the contact, of up to 50 characters',
	placeholder: 'e.g. Nathan Smith',
	maxLength: 50,
};

/** The gender of a contact. */
export const gender = choice({
	name: 'gender',
	displayName: 'Gender',
	description: 'Gender of the contact',
	options: [
		{ name: 'Female', value: 'female' },
		{ name: 'Male', value: 'male' },
		{ name: 'Other', value: 'other' },
	],
	default: 'female',
});

/** The picture of a contact. */
export const avatar = optionalFile(
	{
		name: 'avatar',
		displayName: 'Avatar Binary Field',
		description:
			'Name of the input binary field that holds a picture of the contact, an image of up to 2 MB',
	},
	CONTACT_AVATAR,
);

import type { Field } from '../shared/field';
import { defaultCountryCode } from '../shared/fields/defaultCountryCode';
import { normalisePhoneNumber } from '../shared/fields/phoneNumber';

/** How a field for the number of a contact looks. */
interface PhoneNumberLook {
	name: string;
	displayName: string;
	description: string;
}

/** A contact by its number: the `identity` of the API, digits with country code. */
export function phoneNumberField(look: PhoneNumberLook): Field<string> {
	return {
		properties: [
			{
				...look,
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. +44 20 7946 0958',
				hint: 'With country code; spaces, dashes and a leading + are fine',
			},
		],
		options: defaultCountryCode.options,
		read: async (item) => {
			const country = await defaultCountryCode.read(item);
			return normalisePhoneNumber(item.parameter(look.name), look.displayName, country);
		},
		person: (number) => `+${number}`,
	};
}

import type { Field } from '../field';
import { optionsOf } from '../field';
import { optionalText } from './text';

const text = optionalText({
	name: 'defaultCountryCode',
	displayName: 'Default Country Code',
	description:
		'Country of numbers that come without a country code. Numbers of other countries must begin with + or 00.',
	placeholder: 'e.g. 44 or GB',
});

/** The country whose numbers come without one, as an option beside a field for a phone number. */
export const defaultCountryCode: Field<string | undefined> = {
	properties: [],
	options: text.properties,
	read: (item) => text.read(optionsOf(item)),
};

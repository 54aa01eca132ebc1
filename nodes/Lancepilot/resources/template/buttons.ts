import type { Field, Values } from '../../../shared/field';
import { choice } from '../../../shared/fields/choice';
import { rows } from '../../../shared/fields/rows';
import { optionalText, requiredText, textProperty } from '../../../shared/fields/text';
import { textLines } from '../../../shared/fields/textList';
import { InputError } from '../../../shared/inputError';
import { normalisePhoneNumber } from '../../../shared/fields/phoneNumber';
import { placeholderText } from '../../../shared/template/placeholderText';
import { checkSamples } from './samples';

const type = choice({
	name: 'type',
	displayName: 'Type',
	description: 'What the button does',
	options: [
		{ name: 'Call a Phone Number', value: 'PHONE_NUMBER' },
		{ name: 'Open a Website', value: 'URL' },
		{ name: 'Quick Reply', value: 'QUICK_REPLY' },
	],
	default: 'URL',
});

const PHONE_NUMBER = {
	name: 'phoneNumber',
	displayName: 'Button Phone Number',
	description: 'The number that is called, with country code',
	placeholder: 'e.g. +44 20 7946 0958',
	show: { type: ['PHONE_NUMBER'] },
};

/** A plus sign and digits, as the documentation shows it; of a button that calls no number, none. */
const phoneNumber: Field<string | undefined> = {
	properties: [textProperty(PHONE_NUMBER, false)],
	read: async (item) => {
		if ((await type.read(item)) !== 'PHONE_NUMBER') return undefined;
		return `+${normalisePhoneNumber(item.parameter(PHONE_NUMBER.name), PHONE_NUMBER.displayName)}`;
	},
};

const BUTTON = {
	type,
	text: placeholderText(
		requiredText({
			name: 'text',
			displayName: 'Button Text',
			description: 'What stands on the button',
			placeholder: 'e.g. Track your order',
		}),
	),
	url: placeholderText(
		optionalText({
			name: 'url',
			displayName: 'Button URL',
			description: 'The address; it may end with {{1}}, which each message fills in',
			placeholder: 'e.g. https://example.com/orders/{{1}}',
			show: { type: ['URL'] },
		}),
	),
	samples: textLines({
		name: 'urlSamples',
		displayName: 'URL Sample Value',
		description: 'An example for the placeholder of the address, which Meta wants to see',
		placeholder: 'e.g. a-17',
		rows: 1,
		show: { type: ['URL'] },
	}),
	phoneNumber,
};

/** The buttons under a template; documented: at most three. */
export const buttons = rows(
	{
		name: 'buttons',
		displayName: 'Buttons',
		description: 'Up to three buttons under the text',
		placeholder: 'Add Button',
		row: { name: 'button', displayName: 'Button' },
		most: 3,
	},
	BUTTON,
);

/** A button as the API takes it. The spelling QUICK_REPLY is inferred. */
type TemplateButton =
	| { type: 'URL'; text: string; url: string; variables?: string[] }
	| { type: 'PHONE_NUMBER'; text: string; phone_number: string }
	| { type: 'QUICK_REPLY'; text: string };

/** @throws InputError for a button without what its type needs */
export function templateButton(row: Values<typeof BUTTON>): TemplateButton {
	const { type, text, url = '', samples, phoneNumber } = row;
	if (type === 'QUICK_REPLY') return { type, text };
	if (phoneNumber !== undefined) return { type: 'PHONE_NUMBER', text, phone_number: phoneNumber };
	const address = url.trim();
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
		throw new InputError({
			field: 'Button URL',
			value: url,
			reason: 'is not a web address',
			hint: 'Give an address that begins with https://',
		});
	}
	checkSamples(address, samples, 'URL Sample Value');
	return { type: 'URL', text, url: address, ...(samples.length > 0 && { variables: samples }) };
}

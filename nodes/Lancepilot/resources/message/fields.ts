import type { Field } from '../../../shared/field';
import { defaultCountryCode } from '../../../shared/fields/defaultCountryCode';
import { messageText } from '../../../shared/fields/messageText';
import type { Media } from '../../../shared/fields/media';
import { FILE_OR_URL, MEDIA_PROPERTIES, readMedia } from '../../../shared/fields/media';
import { asIdentifier } from '../../../shared/fields/identifier';
import { readLocator } from '../../../shared/fields/resourceLocator';
import { optionalText } from '../../../shared/fields/text';
import { LONGEST_CAPTION } from '../../../shared/fields/textLength';
import { InputError } from '../../../shared/inputError';
import { normalisePhoneNumber } from '../../../shared/fields/phoneNumber';
import { headerSource } from '../../../shared/template/headerSource';
import { ANY_HEADER } from '../../mediaRules';
import { asText } from '../../../shared/values';

/** Path segments that name a recipient below a workspace. */
export type Recipient = readonly string[];

const RECIPIENT = 'Recipient';

function contactPath(value: unknown): Recipient {
	const id = asIdentifier(asText(value, RECIPIENT), RECIPIENT);
	if (id !== '') return ['contacts', id];
	throw new InputError({
		field: RECIPIENT,
		reason: 'is empty',
		hint: 'Enter the contact ID, or choose Phone and enter a number',
	});
}

/** How people know a recipient: "+442079460958" or "contact 1042". */
export function nameOf([, ...named]: Recipient): string {
	const [kind, number] = named;
	return kind === 'number' && number !== undefined ? `+${number}` : `contact ${named.join()}`;
}

/**
 * Who gets the message: by phone number, or by contact ID. Each has its own twin of every endpoint.
 * Third-party clients send digits without a plus sign in the path; the documentation shows no form.
 */
export const recipient: Field<Recipient> = {
	properties: [
		{
			displayName: RECIPIENT,
			name: 'recipient',
			type: 'resourceLocator',
			default: { mode: 'phoneNumber', value: '' },
			required: true,
			description:
				'The person who gets the message: a phone number with country code, or the ID of a contact',
			modes: [
				{
					displayName: 'Phone',
					name: 'phoneNumber',
					type: 'string',
					hint: 'With country code; spaces, dashes and a leading + are fine',
					placeholder: 'e.g. +44 20 7946 0958',
				},
				{
					displayName: 'By ID',
					name: 'contactId',
					type: 'string',
					hint: 'The ID of the contact in Lancepilot',
					placeholder: 'e.g. 1042',
				},
			],
		},
	],
	options: defaultCountryCode.options,
	read: async (item) => {
		const { mode, value } = readLocator(item, 'recipient');
		if (mode === 'contactId') return contactPath(value);
		// An expression in place of the whole field has no mode; a phone number is the usual case.
		if (mode === 'phoneNumber' || mode === '') {
			const country = await defaultCountryCode.read(item);
			return ['contacts', 'number', normalisePhoneNumber(value, RECIPIENT, country)];
		}
		throw new InputError({
			field: RECIPIENT,
			value: mode,
			reason: 'is not a way to name a recipient',
			hint: 'Choose Phone or By ID',
		});
	},
	person: nameOf,
};

/** Text under a picture or a video. */
export const caption = messageText(
	optionalText({
		name: 'caption',
		displayName: 'Caption',
		description: 'Text that is shown with the media',
		placeholder: 'e.g. Your order is on its way',
		rows: 2,
	}),
	LONGEST_CAPTION,
);

const source = headerSource('mediaSource', FILE_OR_URL);

/** Media above a template's body, for templates that have such a header. */
export const headerMedia: Field<Media | undefined> = {
	properties: [...source.properties, ...MEDIA_PROPERTIES],
	read: async (item) => {
		const chosen = await source.read(item);
		return chosen === 'none' ? undefined : await readMedia(item, chosen, ANY_HEADER);
	},
};

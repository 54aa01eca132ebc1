import type { Field } from '../../../shared/field';
import { choice } from '../../../shared/fields/choice';
import type { Media } from '../../../shared/fields/media';
import { FILE_OR_URL, MEDIA_PROPERTIES, readMedia } from '../../../shared/fields/media';
import { movedToOptions } from '../../../shared/fields/movedToOptions';
import { identifier } from '../../../shared/fields/identifier';
import { listLocator } from '../../../shared/fields/resourceLocator';
import { optionalText } from '../../../shared/fields/text';
import { InputError } from '../../../shared/inputError';
import { phoneNumberField } from '../../phoneNumberField';

/** Who gets the message. */
export const recipient = phoneNumberField({
	name: 'recipient',
	displayName: 'Recipient',
	description: 'Phone number of the person who gets the message, with country code',
});

const sticker = identifier(
	listLocator({
		name: 'sticker',
		displayName: 'Sticker',
		description: 'The sticker to send, one of those uploaded to iSlash',
		searchListMethod: 'searchStickers',
		idPlaceholder: 'e.g. 71',
		show: { mediaSource: ['sticker'] },
	}),
);

const source = choice({
	name: 'mediaSource',
	displayName: 'Media Source',
	description: 'What is sent besides or instead of text',
	options: [
		{ name: 'None', value: 'none', description: 'Text only' },
		...FILE_OR_URL,
		{ name: 'Sticker', value: 'sticker', description: 'A sticker from your iSlash account' },
	],
	default: 'none',
});

/**
 * A file, a URL, a sticker or none of them. Files are not checked further: the API documents no types
 * and no limits (those in the product's pages are for its app).
 */
export const content: Field<Media | { stickerId: string } | undefined> = {
	properties: [...source.properties, ...MEDIA_PROPERTIES, ...sticker.properties],
	read: async (item) => {
		const chosen = await source.read(item);
		if (chosen === 'none') return undefined;
		if (chosen === 'sticker') return { stickerId: await sticker.read(item) };
		return await readMedia(item, chosen);
	},
};

const quotedMessageText = movedToOptions(
	optionalText({
		name: 'quotedMessageId',
		displayName: 'Quoted Message ID',
		description: 'ID of an earlier message that this one replies to, as iSlash gave it',
		placeholder: 'e.g. 9126',
	}),
);

/** The message that this one replies to; an integer in the API. */
export const quotedMessageId: Field<string | undefined> = {
	...quotedMessageText,
	read: async (item) => {
		const id = (await quotedMessageText.read(item))?.trim();
		if (id === undefined || /^\d+$/.test(id)) return id;
		throw new InputError({
			field: 'Quoted Message ID',
			value: id,
			reason: 'is not a message ID',
			hint: 'Use the whole number in "id" of an earlier iSlash message, or leave the field empty',
		});
	},
};

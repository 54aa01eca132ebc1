import type { Field, Values } from '../../shared/field';
import { choice } from '../../shared/fields/choice';
import { optionalText, requiredText } from '../../shared/fields/text';
import { textLines } from '../../shared/fields/textList';
import { InputError } from '../../shared/inputError';
import type { ApiRequest } from '../../shared/request';
import { nestedParts } from '../nestedParts';
import { buttons, templateButton } from './buttons';
import type { Header } from './header';
import { checkParticulars, particulars } from './particulars';
import { checkSamples } from './samples';

const NAME = requiredText({
	name: 'name',
	displayName: 'Name',
	description: 'Unique name of lower-case letters, digits and underscores',
	placeholder: 'e.g. order_ready',
});

const CATEGORY = choice({
	name: 'category',
	displayName: 'Category',
	description: 'What the messages are for; Meta checks it, and has a price for each',
	options: [
		{ name: 'Authentication', value: 'AUTHENTICATION', description: 'Codes to sign in with' },
		{ name: 'Marketing', value: 'MARKETING', description: 'Offers, news and invitations' },
		{ name: 'Utility', value: 'UTILITY', description: 'Orders, bookings and reminders' },
	],
	default: 'UTILITY',
});

const BODY = requiredText({
	name: 'bodyText',
	displayName: 'Body Text',
	description:
		'The text, of up to 1,024 characters; {{1}}, {{2}} … stand for values that each message fills in',
	placeholder: 'e.g. Hello {{1}}, your order {{2}} is ready.',
	rows: 4,
	maxLength: 1024,
});

const BODY_SAMPLES = textLines({
	name: 'bodySamples',
	displayName: 'Body Sample Values',
	description:
		'An example for each placeholder of the body, one a line and in their order, which Meta wants to see',
	placeholder: 'e.g. Ada',
});

const FOOTER = optionalText({
	name: 'footer',
	displayName: 'Footer',
	description: 'Small text below, of up to 60 characters and without emoji',
	placeholder: 'e.g. Northwind Traders',
	maxLength: 60,
});

/** The form of a template; its header differs where the template is there already. */
export const contentFields = (languageDescription: string, header: Field<Header>) => ({
	name: NAME,
	language: requiredText({
		name: 'language',
		displayName: 'Language',
		description: languageDescription,
		placeholder: 'e.g. en',
	}),
	category: CATEGORY,
	header,
	bodyText: BODY,
	bodySamples: BODY_SAMPLES,
	footer: FOOTER,
	buttons,
	particulars,
});

/** What the form of a template holds. */
type Content = Values<ReturnType<typeof contentFields>>;

/** Documented: at most 20 variables. */
const MOST_VARIABLES = 20;

// What is drawn as a picture. Marks such as © and ™, which are text by default, may stay.
const EMOJI = /\p{Emoji_Presentation}|\ufe0f|\u20e3/u;

function check({ name, category, bodyText, bodySamples, footer, particulars }: Content): void {
	// The page names letters and underscore; digits are Meta's rule, and refused by nobody seen.
	if (!/^[a-z\d_]+$/.test(name.trim())) {
		throw new InputError({
			field: 'Name',
			value: name,
			reason: 'has other characters than lower-case letters, digits and underscores',
			hint: 'Write it like order_ready',
		});
	}
	if (bodySamples.length > MOST_VARIABLES) {
		throw new InputError({
			field: 'Body Sample Values',
			reason: `has ${bodySamples.length} values; at most ${MOST_VARIABLES} are allowed`,
			hint: 'Use fewer placeholders',
		});
	}
	checkSamples(bodyText, bodySamples, 'Body Sample Values');
	if (footer !== undefined && EMOJI.test(footer)) {
		throw new InputError({
			field: 'Footer',
			value: footer,
			reason: 'has an emoji, which Meta does not allow there',
			hint: 'Take the emoji away',
		});
	}
	checkParticulars(particulars, category);
}

/**
 * The request that makes or changes a template: JSON, or a form where its header has a file. The names
 * in that form are Laravel's, inferred from the JSON.
 * @throws InputError for what Meta does not allow
 */
export function contentRequest(path: readonly string[], content: Content): ApiRequest {
	check(content);
	const { name, language, category, header, bodyText, bodySamples, footer } = content;
	const { otpCode, ...flags } = content.particulars;
	const buttons = content.buttons.map(templateButton);
	const json = {
		name: name.trim(),
		language: language.trim(),
		category,
		header: header.json,
		body: {
			text: bodyText,
			...(bodySamples.length > 0 && { variables: bodySamples }),
			// In one sample of the documentation only.
			...(otpCode !== undefined && { otp_code: otpCode }),
		},
		...(footer !== undefined && { footer }),
		...(buttons.length > 0 && { buttons }),
		...flags,
	};
	if (!header.file) return { method: 'POST', path, json };
	const file = { field: 'header[media][file]', file: header.file };
	return { method: 'POST', path, form: [...nestedParts(json), file] };
}

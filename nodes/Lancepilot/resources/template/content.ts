import type { Field, Values } from '../../../shared/field';
import { choice } from '../../../shared/fields/choice';
import { optionalText, requiredText } from '../../../shared/fields/text';
import { textLines } from '../../../shared/fields/textList';
import { placeholderText } from '../../../shared/template/placeholderText';
import { buttons } from './buttons';
import type { Header } from './header';
import { particulars } from './particulars';

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

const BODY = placeholderText(
	requiredText({
		name: 'bodyText',
		displayName: 'Body Text',
		description:
			'The text, of up to 1,024 characters; {{1}}, {{2}} … stand for values that each message fills in',
		placeholder: 'e.g. Hello {{1}}, your order {{2}} is ready',
		rows: 4,
		maxLength: 1024,
	}),
);

const BODY_SAMPLES = textLines({
	name: 'bodySamples',
	displayName: 'Body Sample Values',
	description:
		'An example for each placeholder of the body, one a line and in their order, which Meta wants to see',
	placeholder: 'e.g. Ada',
});

const FOOTER = placeholderText(
	optionalText({
		name: 'footer',
		displayName: 'Footer',
		description: 'Small text below, of up to 60 characters and without emoji',
		placeholder: 'e.g. Northwind Traders',
		maxLength: 60,
	}),
);

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
export type Content = Values<ReturnType<typeof contentFields>>;

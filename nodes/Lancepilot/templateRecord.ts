import type { HeaderMedia, Placeholder, Template, TemplatePart } from '../shared/template/template';
import { namedObstacle, placeholderNumbers } from '../shared/template/template';
import type { NamedRecord } from './records';
import { objectOf } from '../shared/values';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The placeholders of one text, or of one that shows only sample values for them.
 * @param id what the numbers stand behind, e.g. "body"
 */
function placeholdersOf(
	id: string,
	where: string,
	context: string,
	samples: unknown,
): Placeholder[] {
	const numbers = placeholderNumbers(context);
	const count = Array.isArray(samples) ? samples.length : 0;
	const all = numbers.length > 0 ? numbers : Array.from({ length: count }, (_, index) => index + 1);
	return all.map((number) => ({
		id: `${id}_${number}`,
		part: where,
		number,
		text: context,
	}));
}

function headerPlaceholders(header: Record<string, unknown>): Placeholder[] {
	const { content, variables } = objectOf(header.text);
	return header.type === 'text' ? placeholdersOf('header', 'Header', text(content), variables) : [];
}

const nameOf = (button: Record<string, unknown>): string => `Button "${text(button.text)}"`;

/** Only URL buttons take values: they fill the end of the address. */
function buttonPlaceholders(buttons: readonly Record<string, unknown>[]): Placeholder[] {
	return buttons.flatMap((button, index) =>
		text(button.type).toUpperCase() === 'URL'
			? placeholdersOf(
					`button_${index + 1}`,
					nameOf(button),
					text(button.url),
					button.variables,
				).map((placeholder) => ({ ...placeholder, isLink: true }))
			: [],
	);
}

function headerMedia(header: Record<string, unknown>): HeaderMedia | undefined {
	const type = header.type === 'media' ? objectOf(header.media).type : undefined;
	return type === 'image' || type === 'video' || type === 'document' ? type : undefined;
}

function buttonPart(button: Record<string, unknown>): TemplatePart {
	return { name: nameOf(button), text: text(button.url) || text(button.phone_number) };
}

/** A template as the API describes it. Source: prose of `templates/list` and `templates/get`. */
export function templateOf({ id, name, fields }: NamedRecord): Template {
	const components = objectOf(fields.components);
	const header = objectOf(components.header);
	const body = objectOf(components.body);
	const buttons = Array.isArray(components.buttons) ? components.buttons.map(objectOf) : [];
	const addresses = buttons.map((button) => text(button.url));
	const title = text(objectOf(header.text).content);
	const written = [
		{ name: 'Header', text: title },
		{ name: 'Body', text: text(body.text) },
		{ name: 'Footer', text: text(components.footer) },
	];
	return {
		key: id,
		name,
		language: text(fields.language),
		category: text(fields.category),
		status: text(fields.status).toUpperCase(),
		placeholders: [
			...headerPlaceholders(header),
			...placeholdersOf('body', 'Body', text(body.text), body.variables),
			...buttonPlaceholders(buttons),
		],
		parts: [...written.filter((part) => part.text !== ''), ...buttons.map(buttonPart)],
		headerMedia: headerMedia(header),
		obstacle: namedObstacle([title, text(body.text), ...addresses]),
	};
}

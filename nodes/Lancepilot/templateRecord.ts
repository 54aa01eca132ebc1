import type { HeaderMedia, Placeholder, Template } from '../shared/template/template';
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

/** Only URL buttons take values: they fill the end of the address. */
function buttonPlaceholders(buttons: unknown): Placeholder[] {
	const all = Array.isArray(buttons) ? buttons.map(objectOf) : [];
	return all.flatMap((button, index) =>
		text(button.type).toUpperCase() === 'URL'
			? placeholdersOf(
					`button_${index + 1}`,
					`Button "${text(button.text)}"`,
					text(button.url),
					button.variables,
				)
			: [],
	);
}

function headerMedia(header: Record<string, unknown>): HeaderMedia | undefined {
	const type = header.type === 'media' ? objectOf(header.media).type : undefined;
	return type === 'image' || type === 'video' || type === 'document' ? type : undefined;
}

/** A template as the API describes it. Source: prose of `templates/list` and `templates/get`. */
export function templateOf({ id, name, fields }: NamedRecord): Template {
	const components = objectOf(fields.components);
	const header = objectOf(components.header);
	const body = objectOf(components.body);
	const buttons = Array.isArray(components.buttons) ? components.buttons.map(objectOf) : [];
	const addresses = buttons.map((button) => text(button.url));
	return {
		key: id,
		name,
		language: text(fields.language),
		category: text(fields.category),
		status: text(fields.status).toUpperCase(),
		placeholders: [
			...headerPlaceholders(header),
			...placeholdersOf('body', 'Body', text(body.text), body.variables),
			...buttonPlaceholders(components.buttons),
		],
		headerMedia: headerMedia(header),
		obstacle: namedObstacle([text(objectOf(header.text).content), text(body.text), ...addresses]),
	};
}

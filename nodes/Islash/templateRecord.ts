import type { HeaderMedia, Placeholder, Template, TemplatePart } from '../shared/template/template';
import { namedObstacle, placeholderNumbers } from '../shared/template/template';
import { BUTTON_VARIABLE, TEXT_VARIABLES } from './templateVariables';
import { isJsonObject } from '../shared/values';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const objects = (value: unknown): Record<string, unknown>[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];

/** A place of a template, before it is known which variable fills it. */
type Place = Omit<Placeholder, 'id'>;

const placesOf = ({ name, text: context }: TemplatePart): Place[] =>
	placeholderNumbers(context).map((number) => ({ part: name, number, text: context }));

const filledBy = (names: readonly string[], places: readonly Place[]): Placeholder[] =>
	names.flatMap((id, index) => (places[index] ? [{ ...places[index], id }] : []));

const HEADER_MEDIA: Readonly<Record<string, HeaderMedia>> = {
	IMAGE: 'image',
	VIDEO: 'video',
	DOCUMENT: 'document',
};

function obstacleOf(texts: readonly Place[], addresses: readonly Place[]): string | undefined {
	if (texts.length > TEXT_VARIABLES.length) {
		return `it has ${texts.length} variables in its texts, and iSlash fills at most ${TEXT_VARIABLES.length}`;
	}
	return addresses.length > 1
		? `it has ${addresses.length} variables in its buttons, and iSlash fills only one`
		: undefined;
}

/**
 * A template as the API describes it. Source: the sample of `template-message`.
 * Which variable fills which place is not documented. Assumed: the body's in their order, as in the
 * samples, and the header's behind them.
 */
function templateOf(record: Record<string, unknown>): Template {
	const { name, language, category, status, components } = record;
	const ofType = (type: string) =>
		objects(components).filter((component) => text(component.type).toUpperCase() === type);
	const partsOf = (type: string, shown: string): TemplatePart[] =>
		ofType(type).map((component) => ({ name: shown, text: text(component.text) }));
	const [header, body] = [partsOf('HEADER', 'Header'), partsOf('BODY', 'Body')];
	const buttons = ofType('BUTTONS')
		.flatMap((component) => objects(component.buttons))
		.map((button) => ({
			name: `Button "${text(button.text)}"`,
			text: text(button.url) || text(button.phone_number),
		}));
	const texts = [...body, ...header].flatMap(placesOf);
	const addresses = buttons.flatMap(placesOf).map((place) => ({ ...place, isLink: true }));
	const parts = [...header, ...body, ...partsOf('FOOTER', 'Footer'), ...buttons];
	return {
		key: text(name),
		name: text(name),
		language: text(language),
		category: text(category),
		status: text(status).toUpperCase(),
		placeholders: [...filledBy(TEXT_VARIABLES, texts), ...filledBy([BUTTON_VARIABLE], addresses)],
		parts: parts.filter((part) => part.text !== '' || buttons.includes(part)),
		headerMedia: HEADER_MEDIA[text(ofType('HEADER')[0]?.format).toUpperCase()],
		obstacle: namedObstacle(parts.map((part) => part.text)) ?? obstacleOf(texts, addresses),
	};
}

/** The templates of an answer; one without a name could not be sent. */
export function templatesOf(records: readonly unknown[]): Template[] {
	return objects(records)
		.map(templateOf)
		.filter(({ name }) => name !== '');
}

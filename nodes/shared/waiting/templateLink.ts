import type { ItemReader } from '../field';
import { InputError } from '../inputError';
import { addressId } from '../template/templateForm';
import { isFormHidden } from '../template/templateJson';
import { isJsonObject, objectOf } from '../values';

/** What stands for the address of the answer page in a template's variables. */
export const LINK = '{link}';

/** What fills a button: its name in the form, or in the JSON of either service. */
const isOfButton = (path: readonly string[]) => path.some((name) => name.startsWith('button'));

/** What is known of the address before the variable of a button, and whether that is its end only. */
interface KnownAddress {
	text: string;
	isCut: boolean;
}

/** What the label of a button's field shows of it, as forms of version 0.1 have it. */
function addressIn(label: string): KnownAddress | undefined {
	const [, cut, text] = /: "(…?)([^"{]+)\{\{\s*\d+\s*\}\}/.exec(label) ?? [];
	return text === undefined ? undefined : { text, isCut: cut !== '' };
}

/**
 * The rest of a link behind the fixed address of a template's button.
 * @param address what is known of it; where nothing is, it is taken to end in front of the number of the
 * execution
 * @throws InputError where the address is of another place
 */
function restOf(link: string, address: KnownAddress | undefined): string {
	const { origin, pathname } = new URL(link);
	const parts = pathname.split('/');
	const usual = `${origin}${parts.slice(0, -2).join('/')}/`;
	if (!address) return link.slice(usual.length);
	const { text, isCut } = address;
	const end = isCut ? link.indexOf(text) + text.length : text.length;
	if (link.slice(0, end).endsWith(text)) return link.slice(end);
	throw new InputError({
		field: 'Template',
		reason: `has a button that leads to ${isCut ? '…' : ''}${text}, which is not the answer page`,
		hint: `Use a template whose button leads to ${usual}{{1}}, or put ${LINK} into a variable of the text`,
	});
}

function parsed(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		// What is no JSON is refused where it is read.
		return value;
	}
}

/**
 * Puts a link in the place of `{link}`, in texts at any depth.
 * @param rest the end of the link, for a button that holds nothing else
 */
function filled(
	value: unknown,
	link: string,
	rest: (path: readonly string[]) => string,
	path: readonly string[] = [],
): unknown {
	if (typeof value === 'string') {
		if (value.trim() === LINK && isOfButton(path)) return rest(path);
		return value.replaceAll(LINK, link);
	}
	if (Array.isArray(value)) return value.map((inner) => filled(inner, link, rest, path));
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, filled(inner, link, rest, [...path, key])]),
	);
}

/** What the form that the panel showed last says of the address that a field stands behind. */
function addressOf(schema: unknown, id: string): KnownAddress | undefined {
	const fields: unknown[] = Array.isArray(schema) ? schema : [];
	const labelOf = (wanted: string) => {
		const field = fields.find((one) => isJsonObject(one) && one.id === wanted);
		return isJsonObject(field) ? String(field.displayName) : undefined;
	};
	const text = labelOf(addressId(id));
	return text === undefined ? addressIn(labelOf(id) ?? '') : { text, isCut: false };
}

/** What a template is filled with: its form, unless the panel hides that, and JSON in either of its places. */
function given(item: ItemReader) {
	const mapper = isFormHidden(item) ? {} : objectOf(item.parameter('templateVariables'));
	const options = objectOf(item.parameter('options'));
	const isOption = 'templateData' in options;
	const data = parsed(isOption ? options.templateData : item.parameter('templateData'));
	return {
		mapper,
		data,
		holdsLink: JSON.stringify([mapper.value, data]).includes(LINK),
		/** The parameter that holds the JSON, with another one in its place. */
		withData: (filled: unknown) =>
			isOption ? { options: { ...options, templateData: filled } } : { templateData: filled },
	};
}

/**
 * Refuses a place for a link where there is none: the person would read it as it stands.
 * @throws InputError
 */
export function checkHasNoLink(item: ItemReader): void {
	if (!given(item).holdsLink) return;
	throw new InputError({
		field: 'Template Variables',
		reason: `have ${LINK}, and a reply in the chat needs no link`,
		hint: 'Use a template without a link, or choose another Response Type',
	});
}

/**
 * The item with a link in its template's values.
 * @throws InputError where no value has a place for it
 */
export function withLink(item: ItemReader, link: string): ItemReader {
	const { mapper, data, holdsLink, withData } = given(item);
	if (!holdsLink) {
		throw new InputError({
			field: 'Template Variables',
			reason: `have no ${LINK}`,
			hint: `Enter ${LINK} as the value of the variable in which the address of the answer page stands`,
		});
	}
	const { value, schema } = mapper;
	const values: Record<string, unknown> = {
		templateVariables: {
			...mapper,
			value: filled(value, link, ([id = '']) => restOf(link, addressOf(schema, id))),
		},
		...withData(filled(data, link, () => restOf(link, undefined))),
	};
	return { ...item, parameter: (name) => values[name] ?? item.parameter(name) };
}

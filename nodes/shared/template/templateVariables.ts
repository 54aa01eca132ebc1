import { wholeCharacters } from '../characters';
import type { Field, ItemReader } from '../field';
import { isExpression } from '../field';
import { InputError } from '../inputError';
import type { HeaderKind } from './headerKind';
import type { HeaderMedia } from './template';
import { checkHeader, SHOW_FIELDS } from './templateFilling';
import { formKey, HEADER_MARKS, isMark } from './templateForm';
import { HIDDEN_BY_JSON, isFormHidden, OR_GIVE_JSON, TEMPLATE_JSON } from './templateJson';
import { asText, isJsonObject } from '../values';

/** A field of a template's form. */
interface FormField {
	id: string;
	label: string;
}

/** What the form of a template holds for one message. */
export interface TemplateValues {
	/** Texts by the id of their placeholder; blank ones are left out. */
	texts: Readonly<Record<string, string>>;
	/** The fields of the form, or the given ones where it was never loaded. */
	form: readonly FormField[];
	/** The medium that the header must be, as far as the form knows. */
	headerMedia?: HeaderMedia;
	/** Key of the template that the form was laid out for; undefined where that is not known. */
	formOf?: string;
	/** Whether the template stands in the panel itself, and so has a form of its own there. */
	isPicked: boolean;
}

const LABEL = 'Template Variables';

/** The fields that the panel showed last, which n8n saves beside their values. */
function savedForm(schema: unknown): FormField[] {
	if (!Array.isArray(schema)) return [];
	return schema.filter(isJsonObject).map(({ id, displayName }) => ({
		id: asText(id, LABEL),
		label: asText(displayName, LABEL),
	}));
}

/** The values by the ids of their fields; n8n saves null where there are none yet. */
function savedValues(value: unknown): Record<string, unknown> {
	if (isJsonObject(value)) return value;
	if (value === undefined || value === null || value === '') return {};
	throw new InputError({
		field: LABEL,
		value,
		reason: 'is not a group of fields',
		hint: `Fill the fields in one by one, or ${OR_GIVE_JSON}`,
	});
}

/** Whether a resource locator as it stands in the node holds no expression. */
function isFixed(written: unknown): boolean {
	const value = isJsonObject(written) ? written.value : written;
	return !isExpression(value);
}

function readValues(item: ItemReader, locator: string): TemplateValues {
	const given = isFormHidden(item) ? undefined : item.parameter('templateVariables');
	const mapper = isJsonObject(given) ? given : {};
	const values = savedValues(mapper.value);
	const saved = savedForm(mapper.schema);
	// An agent or an expression gives values without a form. Beside a form, what is not in it belongs
	// to a template that was chosen before.
	const fields = saved.length > 0 ? saved : Object.keys(values).map((id) => ({ id, label: id }));
	const kinds: readonly HeaderMedia[] = ['image', 'video', 'document'];
	const form = fields.filter(({ id }) => !isMark(id));
	const texts = form
		.map(({ id, label }): [string, string] => [id, wholeCharacters(asText(values[id], label))])
		.filter(([, text]) => text.trim() !== '');
	return {
		texts: Object.fromEntries(texts),
		form,
		formOf: formKey(fields.map(({ id }) => id)),
		isPicked: isFixed(item.written(locator)),
		headerMedia: kinds.find((kind) => fields.some(({ id }) => id === HEADER_MARKS[kind])),
	};
}

/**
 * The text of the chosen template, and its form with one field per placeholder.
 * @param locator node parameter that holds the template
 * @param dependsOn other node parameters that decide which template it is, e.g. "workspace.value"
 */
export function templateVariables(
	locator: string,
	dependsOn: readonly string[] = [],
): Field<TemplateValues> {
	const mapper = (method: string, words: [singular: string, plural: string]) => ({
		type: 'resourceMapper' as const,
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: [...dependsOn, `${locator}.value`],
			resourceMapper: {
				resourceMapperMethod: method,
				mode: 'add' as const,
				valuesLabel: LABEL,
				fieldWords: { singular: words[0], plural: words[1] },
				addAllFields: true,
				multiKeyMatch: false,
				supportAutoMap: false,
				// Where any expression of the node has no data yet, n8n does not watch what a form depends on:
				// the form of another template stays, until the panel is opened again.
				refreshStaleSchemaOnOpen: true,
			},
		},
	});
	// Shown once there is a template, so that n8n lays them out for it, for the same reason.
	const untilChosen = { [locator]: [''] };
	return {
		properties: [
			{
				...mapper('templateText', ['text of the template', 'text of the template']),
				displayName: 'Template Text',
				name: 'templateText',
				description: 'The whole text of the template, with the names of its variables',
				displayOptions: { hide: untilChosen },
			},
			{
				...mapper('templateFields', ['variable', 'variables']),
				displayName: LABEL,
				name: 'templateVariables',
				description: 'The texts that this message puts into the template',
				displayOptions: { hide: { ...untilChosen, ...HIDDEN_BY_JSON } },
			},
		],
		read: (item) => readValues(item, locator),
	};
}

/** The label of a field of the form; its id where the form does not have it. */
export function labelOf({ form }: TemplateValues, id: string): string {
	return form.find((field) => field.id === id)?.label ?? id;
}

/** Refuses values in the form and as JSON too, since one of the two would be left out unseen. */
export function checkOneSource(
	{ texts }: TemplateValues,
	data: Record<string, unknown> | undefined,
): void {
	if (!data || Object.keys(texts).length === 0) return;
	throw new InputError({
		field: TEMPLATE_JSON,
		reason: 'is filled in, and Template Variables too',
		hint: 'Use one of the two, and clear the other',
	});
}

/**
 * Checks the form against the template that the message names: one that was laid out for it must be
 * complete, and values for another one must not go out. A template that an expression names may share
 * the form of another, with the same variables in a second language; there the template's text decides.
 * @throws InputError
 */
export function checkForm(
	{ texts, form, formOf, headerMedia, isPicked }: TemplateValues,
	key: string,
	media: HeaderKind | undefined,
): void {
	const isOfAnother = formOf !== undefined && formOf !== key;
	// Also where it holds nothing: the panel shows the text of that other template.
	if (isOfAnother && isPicked) {
		throw new InputError({
			field: LABEL,
			reason: 'belong to another template, which was chosen before',
			hint: `To see the fields of the chosen template, ${SHOW_FIELDS}; then check what each field holds`,
		});
	}
	if (isOfAnother) return;
	const empty = form.filter(({ id }) => !Object.hasOwn(texts, id));
	if (empty.length > 0) {
		const isOne = empty.length === 1;
		throw new InputError({
			field: empty.map(({ label }) => label).join(', '),
			reason: isOne ? 'is empty' : 'are empty',
			hint: `${isOne ? 'Fill it in, or check the expression: it' : 'Fill them in, or check the expressions: they'} gave no text for this item. If ${isOne ? 'the' : 'a'} field is gone, add it again with "Add variable to send"`,
		});
	}
	// A form without the template's key is as old as version 0.1, and need not be complete.
	if (media ? formOf === key : headerMedia) checkHeader('this template', headerMedia, media);
}

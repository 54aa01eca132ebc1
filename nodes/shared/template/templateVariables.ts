import { wholeCharacters } from '../characters';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import type { HeaderMedia } from './template';
import { HEADER_MARKS } from './templateForm';
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
		hint: 'Fill the fields in one by one, or give JSON under Template Data',
	});
}

function readValues(item: ItemReader): TemplateValues {
	const given = item.parameter('templateVariables');
	const mapper = isJsonObject(given) ? given : {};
	const values = savedValues(mapper.value);
	const saved = savedForm(mapper.schema);
	// An agent or an expression gives values without a form. Beside a form, what is not in it belongs
	// to a template that was chosen before.
	const fields = saved.length > 0 ? saved : Object.keys(values).map((id) => ({ id, label: id }));
	const kinds: readonly HeaderMedia[] = ['image', 'video', 'document'];
	const isMark = (id: string) => kinds.some((kind) => HEADER_MARKS[kind] === id);
	const form = fields.filter(({ id }) => !isMark(id));
	const texts = form
		.map(({ id, label }): [string, string] => [id, wholeCharacters(asText(values[id], label))])
		.filter(([, text]) => text.trim() !== '');
	return {
		texts: Object.fromEntries(texts),
		form,
		headerMedia: kinds.find((kind) => fields.some(({ id }) => id === HEADER_MARKS[kind])),
	};
}

/**
 * The form of the chosen template: one field per placeholder.
 * @param dependsOn node parameters that decide which template it is, e.g. "template.value"
 */
export function templateVariables(dependsOn: readonly string[]): Field<TemplateValues> {
	return {
		properties: [
			{
				displayName: LABEL,
				name: 'templateVariables',
				type: 'resourceMapper',
				noDataExpression: true,
				default: { mappingMode: 'defineBelow', value: null },
				description: 'The texts that this message puts into the template',
				typeOptions: {
					loadOptionsDependsOn: [...dependsOn],
					resourceMapper: {
						resourceMapperMethod: 'templateFields',
						mode: 'add',
						valuesLabel: LABEL,
						fieldWords: { singular: 'variable', plural: 'variables' },
						addAllFields: true,
						multiKeyMatch: false,
						supportAutoMap: false,
					},
				},
			},
		],
		read: readValues,
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
		field: 'Template Data',
		reason: 'is filled in, and Template Variables too',
		hint: 'Use one of the two, and clear the other',
	});
}

/** Refuses a form with empty fields, all of them at once, and one whose template needs media that is not there. */
export function checkComplete(
	{ texts, form, headerMedia }: TemplateValues,
	hasHeaderMedia: boolean,
): void {
	const empty = form.filter(({ id }) => !Object.hasOwn(texts, id));
	if (empty.length > 0) {
		const isOne = empty.length === 1;
		throw new InputError({
			field: empty.map(({ label }) => label).join(', '),
			reason: isOne ? 'is empty' : 'are empty',
			hint: `${isOne ? 'Fill it in, or check the expression: it' : 'Fill them in, or check the expressions: they'} gave no text for this item. If ${isOne ? 'the' : 'a'} field is gone, add it again with "Add variable to send"`,
		});
	}
	if (headerMedia && !hasHeaderMedia) {
		throw new InputError({
			field: 'Header Media',
			reason: `is empty, and this template needs a header of the kind ${headerMedia}`,
			hint: 'Choose the file that the header shows',
		});
	}
}

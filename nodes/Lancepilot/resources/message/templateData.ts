import { checkJson } from '../../../shared/checkRequest';
import { InputError } from '../../../shared/inputError';
import { OR_GIVE_JSON, TEMPLATE_JSON } from '../../../shared/template/templateJson';
import { checkTemplateText } from '../../../shared/template/templateText';
import type { TemplateValues } from '../../../shared/template/templateVariables';
import { labelOf } from '../../../shared/template/templateVariables';

/** What fills a template: the field `template_data`. Source: `template-message/send-id`. */
interface TemplateData {
	header?: { variables: string[] };
	body?: { variables: string[] };
	buttons?: { type: 'URL'; variables: string[] }[];
}

/** Documented: at most 20 variables in a body. */
const MOST_BODY_VARIABLES = 20;

/** Ids of the texts: of the header, the body, and a button by its place among the buttons, from 1. */
const PLACE = /^(header|body|button_[1-9]\d*)_[1-9]\d*$/;

/**
 * Texts of one part in the order of their numbers, e.g. those of "body_1" and "body_2" for "body".
 * @throws InputError where one is missing before another, which would take its place
 */
function textsOf(part: string, texts: TemplateValues['texts']): string[] {
	const found = Object.entries(texts)
		.filter(([id]) => new RegExp(`^${part}_\\d+$`).test(id))
		.map(([id, text]) => ({ number: Number(id.slice(part.length + 1)), text }))
		.sort((one, other) => one.number - other.number);
	const gap = found.findIndex(({ number }, index) => number !== index + 1);
	if (gap === -1) return found.map(({ text }) => text);
	// All that are missing, as far as a template can have so many.
	const last = Math.max(...found.map(({ number }) => number));
	const missing = Array.from(
		{ length: Math.min(last - gap, MOST_BODY_VARIABLES) },
		(_, step) => gap + 1 + step,
	).filter((one) => found.every(({ number }) => number !== one));
	throw new InputError({
		field: 'Template Variables',
		reason: `have no value for ${missing.map((number) => `${part}_${number}`).join(', ')}`,
		hint: `Fill in all of them, or ${OR_GIVE_JSON}`,
	});
}

/** Refuses what has no place in a template, which would be left out unseen. */
function checkNames(values: TemplateValues): void {
	const unknown = Object.keys(values.texts).find((id) => !PLACE.test(id));
	if (unknown === undefined) return;
	throw new InputError({
		field: labelOf(values, unknown),
		reason: 'cannot be sent: Lancepilot has no such variable',
		hint: 'Name them by their place and number: header_1, body_1, body_2; button_1_1 in the first button',
	});
}

function checkTexts(data: unknown): void {
	if (typeof data !== 'object' || data === null) return;
	for (const [name, inner] of Object.entries(data)) {
		const texts: unknown[] = name === 'variables' && Array.isArray(inner) ? inner : [];
		for (const text of texts) {
			if (typeof text === 'string') checkTemplateText(text, TEMPLATE_JSON);
		}
		checkTexts(inner);
	}
}

/** Checks the texts in what was given as JSON, wherever the API has a list of them. @throws InputError */
export function checkData(data: unknown): void {
	// First, since what goes too deep would end the walk in an overflow.
	checkJson(data);
	checkTexts(data);
}

/**
 * Puts the texts of a template's form where the API wants them.
 * @throws InputError for one that has no place there
 */
export function templateData(values: TemplateValues): TemplateData {
	checkNames(values);
	const { texts } = values;
	for (const [id, text] of Object.entries(texts)) checkTemplateText(text, labelOf(values, id));
	const header = textsOf('header', texts);
	const body = textsOf('body', texts);
	const places = Object.keys(texts).flatMap((id) => /^button_(\d+)_/.exec(id)?.[1] ?? []);
	const buttons = [...new Set(places)]
		.sort((one, other) => Number(one) - Number(other))
		.map((place) => ({
			type: 'URL' as const,
			variables: textsOf(`button_${place}`, texts),
		}));
	if (body.length > MOST_BODY_VARIABLES) {
		throw new InputError({
			field: 'Template Variables',
			reason: `fill ${body.length} places of the body; at most ${MOST_BODY_VARIABLES} are allowed`,
			hint: 'Use a template with fewer placeholders',
		});
	}
	return {
		...(header.length > 0 && { header: { variables: header } }),
		...(body.length > 0 && { body: { variables: body } }),
		...(buttons.length > 0 && { buttons }),
	};
}

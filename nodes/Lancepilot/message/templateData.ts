import { InputError } from '../../shared/inputError';
import type { TemplateValues } from '../../shared/template/templateVariables';

/** What fills a template: the field `template_data`. Source: `template-message/send-id`. */
export interface TemplateData {
	header?: { variables: string[] };
	body?: { variables: string[] };
	buttons?: { type: 'URL'; variables: string[] }[];
}

/** Documented: at most 20 variables in a body. */
const MOST_BODY_VARIABLES = 20;

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
	throw new InputError({
		field: 'Template Variables',
		reason: `have no value for ${part}_${gap + 1}`,
		hint: 'Fill it in too, or give all values as JSON under Template Data',
	});
}

/** Puts the texts of a template's form where the API wants them. */
export function templateData({ texts }: TemplateValues): TemplateData {
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
			reason: `fill ${body.length} places of the body; ${MOST_BODY_VARIABLES} are the most`,
			hint: 'Use a template with fewer placeholders',
		});
	}
	return {
		...(header.length > 0 && { header: { variables: header } }),
		...(body.length > 0 && { body: { variables: body } }),
		...(buttons.length > 0 && { buttons }),
	};
}

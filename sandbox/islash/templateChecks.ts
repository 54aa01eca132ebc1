import { flawOf } from '../../nodes/shared/template/templateText';
import { optionalText, recordOf } from '../api/fields';
import { placeholderCount } from '../api/placeholders';
import type { Upload } from '../api/uploads';
import { refuse } from './answers';
import type { IslashTemplate } from './state';

/** Documented: what fills the texts of a template. */
export const TEXT_VARIABLES = ['variable_1', 'variable_2', 'variable_3'];
/** Documented: what fills the address of its button. */
export const BUTTON_VARIABLE = 'button_url_variable_1';

const refuseParameter = (text: string): never => refuse('RESP_INVALID_PARAMETER', text);

/** The component of a template of this type. */
export function componentOf({ components }: IslashTemplate, name: string) {
	return components.find(({ type }) => type === name);
}

function checkVariables(template: IslashTemplate, body: Record<string, unknown>): void {
	const countIn = (text: string | undefined) => placeholderCount(text ?? '');
	// Assumed: the variables fill the body, and those that it leaves over the header.
	const texts = ['BODY', 'HEADER'].map((name) => countIn(componentOf(template, name)?.text));
	const inTexts = texts.reduce((sum, count) => sum + count, 0);
	const buttons = componentOf(template, 'BUTTONS')?.buttons ?? [];
	const hasLink = buttons.some((button) => countIn(optionalText(recordOf(button).url)) > 0);
	const wanted = [...TEXT_VARIABLES.slice(0, inTexts), ...(hasLink ? [BUTTON_VARIABLE] : [])];
	for (const name of [...TEXT_VARIABLES, BUTTON_VARIABLE]) {
		const value = optionalText(body[name]);
		if (!wanted.includes(name)) {
			if (value !== undefined) refuseParameter(`${template.name} has no ${name}.`);
			continue;
		}
		if (value === undefined) refuseParameter(`${name} is required by ${template.name}.`);
		// Documented: the rules for a variable's text.
		const flaw = flawOf(value ?? '');
		if (flaw !== undefined) refuseParameter(`${name} ${flaw}.`);
	}
}

const KINDS: Readonly<Record<string, string>> = {
	IMAGE: 'an image',
	VIDEO: 'a video',
	DOCUMENT: 'a document',
};

function kindOf(mimeType: string): string {
	const [top = ''] = mimeType.toUpperCase().split('/', 1);
	return ['IMAGE', 'VIDEO', 'AUDIO'].includes(top) ? top : 'DOCUMENT';
}

function checkMedia(template: IslashTemplate, media: Upload | undefined): void {
	const format = componentOf(template, 'HEADER')?.format ?? '';
	const kind = KINDS[format];
	if (!kind) {
		if (media) refuseParameter(`${template.name} has no media.`);
		return;
	}
	if (!media) refuseParameter(`media is required by ${template.name}: ${kind}.`);
	if (media?.size === 0) refuseParameter('media is empty.');
	if (media && kindOf(media.mimeType) !== format) refuseParameter(`media must be ${kind}.`);
}

/**
 * Refuses a template message that Meta would turn down. What iSlash then answers is assumed, as are all
 * of its errors.
 * @throws Refusal
 */
export function checkTemplateMessage(
	template: IslashTemplate,
	body: Record<string, unknown>,
	media: Upload | undefined,
): void {
	checkVariables(template, body);
	checkMedia(template, media);
}

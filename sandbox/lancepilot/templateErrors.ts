import { flawOf } from '../../nodes/shared/template/templateText';
import { listOf, optionalText, recordOf } from '../api/fields';
import { placeholderCount } from '../api/placeholders';
import type { Upload } from '../api/uploads';
import type { FieldErrors } from './answers';
import { fileErrors, fileRules, headerRules, urlErrors } from './files';
import { attribute, prohibitedError, requiredError } from './laravel';
import type { Template } from './state';

/** The values of one part of a template, or of one of its buttons. */
export function valuesOf(part: unknown): string[] {
	return listOf(recordOf(part).variables).map(String);
}

/** What the header of a template says; empty for one that says nothing. */
export function headerText({ components: { header } }: Template): string {
	return header?.type === 'text' ? (header.text.content ?? '') : '';
}

/** The media of a template's header, as an upload or an address. */
export interface HeaderMedia {
	field: string;
	upload?: Upload;
	url?: string;
}

/** The header's media under its newer name `header.file` or the older `header.media.file`. */
export function headerMedia(header: unknown, uploads: Record<string, Upload>): HeaderMedia {
	const given = recordOf(header);
	const older = 'template_data[header][media][file]';
	const upload = uploads['template_data[header][file]'] ?? uploads[older];
	const url = optionalText(given.file) ?? optionalText(recordOf(given.media).file);
	const field = upload && upload === uploads[older] ? 'header.media.file' : 'header.file';
	return { field: `template_data.${field}`, upload, url: upload ? undefined : url };
}

function itemsError(field: string, count: number): FieldErrors {
	return { [field]: [`The ${attribute(field)} field must contain ${count} items.`] };
}

function valueErrors(part: string, text: string, values: readonly string[]): FieldErrors {
	const field = `template_data.${part}.variables`;
	const count = placeholderCount(text);
	if (values.length !== count) return itemsError(field, count);
	const flaws = values.flatMap((value, index): [string, string[]][] => {
		const flaw = flawOf(value);
		const name = `${field}.${index}`;
		return flaw === undefined ? [] : [[name, [`The ${attribute(name)} field ${flaw}.`]]];
	});
	return Object.fromEntries(flaws);
}

function headerErrors(
	template: Template,
	values: readonly string[],
	{ field, upload, url }: HeaderMedia,
): FieldErrors {
	const { header } = template.components;
	const texts = valueErrors('header', headerText(template), values);
	const isGiven = upload !== undefined || url !== undefined;
	if (header?.type !== 'media') {
		return { ...texts, ...(isGiven && { [field]: [prohibitedError(field)] }) };
	}
	if (!isGiven) return { ...texts, [field]: [requiredError(field)] };
	const rule = headerRules[header.media.type ?? ''];
	if (!rule) return texts;
	const ofMedia = upload
		? fileErrors(field, upload, fileRules[rule])
		: urlErrors(field, url ?? '', fileRules[rule]);
	return { ...texts, ...ofMedia };
}

/** Documented: one entry for each button that takes values. */
function buttonErrors({ components }: Template, entries: readonly unknown[]): FieldErrors {
	const addresses = components.buttons
		.map((button) => optionalText(recordOf(button).url) ?? '')
		.filter((address) => placeholderCount(address) > 0);
	if (entries.length !== addresses.length) {
		return itemsError('template_data.buttons', addresses.length);
	}
	const errors = addresses.map((address, index) =>
		valueErrors(`buttons.${index}`, address, valuesOf(entries[index])),
	);
	return Object.assign({}, ...errors) as FieldErrors;
}

/**
 * What is wrong with the values of a template message. Assumed, as far as it is Meta that refuses: the
 * pages only say that 422 exists.
 */
export function templateErrors(
	template: Template,
	data: Record<string, unknown>,
	media: HeaderMedia,
): FieldErrors {
	return {
		...valueErrors('body', template.components.body.text, valuesOf(data.body)),
		...headerErrors(template, valuesOf(data.header), media),
		...buttonErrors(template, listOf(data.buttons)),
	};
}

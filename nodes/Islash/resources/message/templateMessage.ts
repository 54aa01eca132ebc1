import type { Field, Values } from '../../../shared/field';
import { listLocator } from '../../../shared/fields/resourceLocator';
import type { Lookup } from '../../../shared/operation';
import type { ApiRequest } from '../../../shared/request';
import { headerKind } from '../../../shared/template/headerKind';
import { sendableOf } from '../../../shared/template/template';
import { templateLookup } from '../../../shared/template/templateLookup';
import { sendableKey } from '../../../shared/template/templateList';
import { templateJson } from '../../../shared/template/templateJson';
import {
	checkForm,
	checkOneSource,
	labelOf,
	templateVariables,
} from '../../../shared/template/templateVariables';
import { isJsonObject } from '../../../shared/values';
import { recordsNamed } from '../../records';
import { templatesOf } from '../../templateRecord';
import { checkVariables } from '../../templateVariables';
import { ALL_TEMPLATES } from '../template/request';
import { recipient } from './fields';
import { headerMedia } from './headerMedia';

const locator = listLocator({
	name: 'templateName',
	displayName: 'Template',
	description: 'The template, one of those of the channel',
	searchListMethod: 'searchTemplates',
	typed: 'name',
	idPlaceholder: 'e.g. order_ready_en',
});

const templateName: Field<string> = {
	properties: locator.properties,
	read: async (item) => sendableKey(await locator.read(item)),
};

const data = templateJson('e.g. { "variable_1": "Ada", "button_url_variable_1": "a-17" }');

/** What the user fills in to send a template, now or later. */
export const TEMPLATE_MESSAGE = {
	recipient,
	templateName,
	variables: templateVariables('templateName'),
	media: headerMedia,
	data,
};

/**
 * What came of a template, with what it was about: the API's own `data` holds nothing.
 * @param about what the user gave, by the names of the fields
 */
export function templateOutcome(
	data: unknown,
	about: Readonly<Record<string, string>>,
): Record<string, unknown> {
	const said = isJsonObject(data) && Object.keys(data).length > 0 ? data : { success: true };
	return { ...said, ...about };
}

/**
 * The request that sends or schedules a template: JSON, or a form where there is media. That a form is
 * taken is inferred from the type of `media`, a file; the only sample is JSON.
 * @param sendAt `YYYY-MM-DD HH:MM:SS`; left out to send now
 */
export function templateMessage(
	endpoint: string,
	{ recipient, templateName, variables, media, data }: Values<typeof TEMPLATE_MESSAGE>,
	sendAt?: string,
): ApiRequest {
	checkOneSource(variables, data);
	if (!data) checkForm(variables, templateName, media && headerKind(media));
	const fields = {
		identity: recipient,
		template_name: templateName,
		...checkVariables(data ?? variables.texts, (name) => labelOf(variables, name)),
		...(sendAt !== undefined && { send_at: sendAt }),
	};
	if (!media) return { method: 'POST', path: [endpoint], json: fields };
	const parts = Object.entries(fields).map(([field, value]) => ({ field, value }));
	return { method: 'POST', path: [endpoint], form: [...parts, { field: 'media', file: media }] };
}

/** The read that tells what the template holds, where the form does not. It has no other call than its list. */
export function readTemplate({
	templateName,
	variables,
	media,
	data,
}: Values<typeof TEMPLATE_MESSAGE>): Lookup | undefined {
	return templateLookup({
		key: templateName,
		variables,
		placesOfData: data && (() => Object.keys(data)),
		media: media && headerKind(media),
		request: ALL_TEMPLATES,
		find: (answer) =>
			sendableOf(templatesOf(recordsNamed('templates', answer) ?? []), templateName),
	});
}

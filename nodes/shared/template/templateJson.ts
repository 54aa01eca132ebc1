import type { IDisplayOptions } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { optionalJsonObject } from '../fields/jsonObject';
import { movedToOptions } from '../fields/movedToOptions';
import { inFirstVersion, inSecondVersion } from '../fields/nodeVersion';
import { asText, isJsonObject } from '../values';

const NAME = 'templateData';

/** Label of the field, for whatever speaks of it. */
export const TEMPLATE_JSON = 'Template Data (JSON)';

/** Whoever gives all values at once does it here; ends a sentence. */
export const OR_GIVE_JSON = `give all values at once under Options → ${TEMPLATE_JSON}`;

const ANYTHING = '[^\\s{}]';

/**
 * Rule by which the form is hidden while there is JSON, be it an expression. What n8n hides it does not
 * require.
 */
export const HIDDEN_BY_JSON: IDisplayOptions['hide'] = {
	[NAME]: [{ _cnd: { regex: ANYTHING } }],
	[`/options.${NAME}`]: [{ _cnd: { regex: ANYTHING } }],
};

/**
 * Whether JSON among the options hides the form. n8n hands what is filled in there to the node all the
 * same, as it looks into no options when it leaves out what is hidden.
 */
export function isFormHidden(item: ItemReader): boolean {
	const options = item.written('options');
	const json = isJsonObject(options) ? options[NAME] : undefined;
	if (isJsonObject(json)) return Object.keys(json).length > 0;
	return new RegExp(ANYTHING).test(asText(json, TEMPLATE_JSON));
}

/**
 * All values of a template at once, in place of its form: among the options, out of the way of whoever
 * fills in the form. In version 1 of the nodes it stands below it.
 * @param placeholder an example, as the API takes it
 */
export function templateJson(placeholder: string): Field<Record<string, unknown> | undefined> {
	const field = optionalJsonObject({
		name: NAME,
		displayName: TEMPLATE_JSON,
		description:
			'Not needed where the variables are filled in: all values at once as JSON, as the API takes them, for expressions and AI agents',
		placeholder,
	});
	const moved = movedToOptions(field);
	return {
		properties: [...field.properties.map(inFirstVersion), ...moved.properties.map(inSecondVersion)],
		options: moved.options?.map(inSecondVersion),
		read: (item) => moved.read(item),
	};
}

import type { IDisplayOptions } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { optionalJsonObject } from '../fields/jsonObject';
import { movedToOptions } from '../fields/movedToOptions';
import { inFirstVersion, inSecondVersion } from '../fields/nodeVersion';
import { objectOf } from '../values';

const NAME = 'templateData';

/** Label of the field, for whatever speaks of it. */
export const TEMPLATE_JSON = 'Template Data (JSON)';

/** Whoever gives all values at once does it here; ends a sentence. */
export const OR_GIVE_JSON = `give all values at once under Options → ${TEMPLATE_JSON}`;

/**
 * Rules by which JSON hides the form, whose fields n8n would require: in version 1 of the nodes whatever is
 * more than the "{}" that stands there from the beginning, among the options whatever is added. Both compare
 * texts by their order: old n8n knows no `exists`, and current n8n gives a regular expression 250 ms, which
 * a busy machine may miss, so that a run ends before it begins.
 */
export const HIDDEN_BY_JSON: IDisplayOptions['hide'] = {
	[NAME]: [{ _cnd: { between: { from: '!', to: '{z' } } }],
	[`/options.${NAME}`]: [{ _cnd: { gte: '!' } }],
};

/**
 * Whether JSON among the options hides the form. n8n hands what is filled in there to the node all the
 * same, as it looks into no options when it leaves out what is hidden.
 */
export function isFormHidden(item: ItemReader): boolean {
	const json = objectOf(item.written('options'))[NAME];
	return json !== undefined && json !== '';
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

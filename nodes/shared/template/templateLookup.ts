import type { Lookup } from '../operation';
import type { ApiRequest } from '../request';
import { InputError } from '../inputError';
import type { HeaderKind } from './headerKind';
import type { Template } from './template';
import { checkFilling } from './templateFilling';
import { OR_GIVE_JSON, TEMPLATE_JSON } from './templateJson';
import type { TemplateValues } from './templateVariables';

/** A message whose template may have to be read. */
interface TemplateUse {
	/** The template that it names. */
	key: string;
	variables: TemplateValues;
	/** Ids of the placeholders that its JSON fills; undefined where its texts come from the form. */
	placesOfData: ((template: Template) => readonly string[]) | undefined;
	/** What it brings for the header. */
	media: HeaderKind | undefined;
	/** Reads the template. */
	request: ApiRequest;
	/** Picks it out of the answer; undefined where it is not there. */
	find: (answer: Record<string, unknown>) => Template | undefined;
}

const UNREAD =
	'This message was not sent: Template Variables does not belong to this template, and without its text nobody knows which values it needs';

/**
 * The read that must come before a template message; undefined where the form was laid out for that very
 * template, since it has then been checked against it. Values that were given whole go out even where
 * the read fails: a service whose lists are down must not hold back a message that is complete.
 */
export function templateLookup(use: TemplateUse): Lookup | undefined {
	const { key, variables, placesOfData, media, request, find } = use;
	if (!placesOfData && variables.formOf === key) return undefined;
	const isNeeded = placesOfData ? undefined : UNREAD;
	const checkMissing = () => {
		if (isNeeded === undefined) return;
		throw new InputError({
			field: 'Template',
			value: key,
			reason: 'was not found, so that nobody knows which values it needs',
			hint: `Pick the template from the list, or ${OR_GIVE_JSON}`,
		});
	};
	return {
		subject: 'template',
		request,
		isNeeded,
		check: (answer) => {
			const template = find(answer);
			if (template) {
				const ids = placesOfData?.(template) ?? Object.keys(variables.texts);
				const field = placesOfData ? TEMPLATE_JSON : 'Template Variables';
				checkFilling(template, { ids, media, field });
			} else {
				checkMissing();
			}
		},
		// A list that is not there says nothing of a template.
		...(request.path.at(-1) === key && { checkMissing }),
	};
}

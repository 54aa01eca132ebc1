import type { Field } from '../../../shared/field';
import { textsBetweenCommas } from '../../../shared/fields/textList';
import type { FormPart } from '../../../shared/request';
import { asId } from '../../fields/id';

const LABEL = 'Contact Group IDs';

const texts = textsBetweenCommas({
	name: 'contactGroups',
	displayName: LABEL,
	description: 'IDs of groups of the workspace, separated by commas',
	placeholder: 'e.g. 3, 14',
});

/** The groups that contacts are put into, by ID. */
export const contactGroups: Field<number[]> = {
	properties: texts.properties,
	read: async (item) => (await texts.read(item)).map((id) => asId(id, LABEL)),
};

/**
 * A part for each group, named as `contacts/add` documents it. The page on imports prints the name
 * without brackets, in a sample with one group; but PHP keeps only the last part of such a name, as a
 * text and not as the list that the same page asks for.
 */
export function groupParts(ids: readonly number[] = []): FormPart[] {
	return ids.map((id) => ({ field: 'contact_groups[]', value: String(id) }));
}

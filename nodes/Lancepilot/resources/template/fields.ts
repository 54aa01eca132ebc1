import type { Field } from '../../../shared/field';
import { listLocator } from '../../../shared/fields/resourceLocator';
import { sendableKey } from '../../../shared/template/templateList';
import { asId, pickedId } from '../../fields/id';

const LOOK = {
	name: 'template',
	displayName: 'Template',
	description: 'The template, from those of the workspace',
	idPlaceholder: 'e.g. 4821',
};

const sendable = listLocator({ ...LOOK, searchListMethod: 'searchTemplates' });

/** The template to send, by its ID. */
export const sendableTemplate: Field<number> = {
	properties: sendable.properties,
	read: async (item) => asId(sendableKey(await sendable.read(item)), LOOK.displayName),
};

/** A template to look at or change, approved or not, by its ID. */
export const template = pickedId({ ...LOOK, searchListMethod: 'searchAllTemplates' });

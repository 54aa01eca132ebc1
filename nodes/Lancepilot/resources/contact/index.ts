import type { Resource } from '../../../shared/operation';
import { createContact } from './create';
import { importContacts } from './import';
import { toggleLabel } from './toggleLabel';
import { toggleTag } from './toggleTag';
import { updateContact } from './update';

/** People with a WhatsApp number. */
export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	subject: 'contact',
	operations: [createContact, updateContact, importContacts, toggleLabel, toggleTag],
};

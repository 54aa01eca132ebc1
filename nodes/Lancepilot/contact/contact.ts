import type { Resource } from '../../shared/operation';
import { createContact } from './createContact';
import { importContacts } from './importContacts';
import { toggleLabel } from './toggleLabel';
import { toggleTag } from './toggleTag';
import { updateContact } from './updateContact';

/** People with a WhatsApp number. */
export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	subject: 'contact',
	operations: [createContact, updateContact, importContacts, toggleLabel, toggleTag],
};

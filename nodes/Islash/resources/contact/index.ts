import type { Resource } from '../../../shared/operation';
import { addLabel } from './addLabel';
import { getContacts } from './getAll';
import { removeLabel } from './removeLabel';

/** Customers, as far as the API knows them: by their labels. */
export const contact: Resource = {
	value: 'contact',
	name: 'Contact',
	subject: 'contact',
	operations: [getContacts, addLabel, removeLabel],
};

import { operation } from '../../../shared/operation';
import { label, phoneNumber } from './fields';

/** POST /chat-label. Documented: everything in the query. */
export const addLabel = operation({
	value: 'addLabel',
	name: 'Add Label',
	action: 'Add a label to a contact',
	description: 'Give a contact a label that exists in iSlash',
	effect: 'change',
	fields: { phoneNumber, label },
	request: ({ phoneNumber, label }) => ({
		method: 'POST',
		path: ['chat-label'],
		query: { identity: phoneNumber, label },
	}),
});

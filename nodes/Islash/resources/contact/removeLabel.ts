import { operation } from '../../../shared/operation';
import { label, phoneNumber } from './fields';

/** DELETE /chat-label. Documented: everything in the query. */
export const removeLabel = operation({
	value: 'removeLabel',
	name: 'Remove Label',
	action: 'Remove a label from a contact',
	description: 'Take a label away from a contact; the label itself stays in iSlash',
	effect: 'change',
	fields: { phoneNumber, label },
	request: ({ phoneNumber, label }) => ({
		method: 'DELETE',
		path: ['chat-label'],
		query: { identity: phoneNumber, label },
	}),
});

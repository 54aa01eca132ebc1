import { operation } from '../../../shared/operation';
import { isJsonObject } from '../../../shared/values';
import { workspace } from '../../fields/workspace';
import { recipient } from './fields';

/** GET …/can-send-free-message. Documented by contact ID, seen at third parties by number. */
export const checkWindow = operation({
	value: 'checkWindow',
	name: 'Check Session Window',
	action: 'Check the session window',
	description:
		'Find out whether you may write freely now: WhatsApp allows it for 24 hours after the last message of the person',
	effect: 'read',
	fields: { workspace, recipient },
	request: ({ workspace, recipient }) => ({
		method: 'GET',
		path: ['workspaces', workspace, ...recipient, 'can-send-free-message'],
	}),
	// Who it was about, as the Recipient of the next node takes it: the API does not repeat it.
	record: ({ data }, { recipient }) =>
		isJsonObject(data) ? { recipient: recipient.at(-1), ...data } : data,
});

import { identifier } from '../../../shared/fields/identifier';
import { requiredText } from '../../../shared/fields/text';
import { operation } from '../../../shared/operation';
import { isJsonObject } from '../../../shared/values';

const broadcast = identifier(
	requiredText({
		name: 'broadcast',
		displayName: 'Broadcast ID',
		description: 'The ID that iSlash gave to the broadcast',
		placeholder: 'e.g. 12',
	}),
);

/** GET /broadcast/{id}. Documented, the ID in the path only. */
export const getBroadcast = operation({
	value: 'get',
	name: 'Get',
	action: 'Get a broadcast',
	description: 'Get the status of a broadcast: its progress, its times and how many replied',
	effect: 'read',
	fields: { broadcast },
	request: ({ broadcast }) => ({ method: 'GET', path: ['broadcast', broadcast] }),
	record: ({ data }) => (isJsonObject(data) ? data.broadcast : data),
});

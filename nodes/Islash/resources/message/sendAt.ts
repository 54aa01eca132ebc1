import type { Field } from '../../../shared/field';
import { requiredText } from '../../../shared/fields/text';
import { sendTime } from './sendTime';

const zone = requiredText({
	name: 'timeZone',
	displayName: 'Time Zone',
	description:
		'The zone in which iSlash reads the time, and in which a time without an offset is meant; the zone of the workflow unless you enter another',
	placeholder: 'e.g. Asia/Hong_Kong',
});

// As an expression, so that the panel shows which zone it is.
const WORKFLOW_ZONE = '={{ $now.zoneName }}';

/**
 * When a scheduled message is sent. The API does not say in which time zone it reads the time, so the
 * user sees the zone in which it is written, and can choose the one of the account.
 */
export const sendAt: Field<string> = {
	properties: [
		{
			displayName: 'Send At',
			name: 'sendAt',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the message is sent: a date and a time, picked or from an expression',
		},
		...zone.properties.map((property) => ({ ...property, default: WORKFLOW_ZONE })),
	],
	read: async (item) =>
		sendTime(item.parameter('sendAt'), (await zone.read(item)).trim(), Date.now()),
};

import { tryToParseDateTime } from 'n8n-workflow';
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

/** When a message is sent. */
interface SendTime {
	/** As the API takes it, `YYYY-MM-DD HH:MM:SS`. */
	text: string;
	/** The same in ISO 8601, with the offset of its zone. */
	iso: string;
}

/**
 * When a scheduled message is sent. The API does not say in which time zone it reads the time, so the
 * user sees the zone in which it is written, and can choose the one of the account.
 */
export const sendAt: Field<SendTime> = {
	properties: [
		{
			displayName: 'Send At',
			name: 'sendAt',
			type: 'dateTime',
			default: '',
			required: true,
			description:
				'When the message is sent: a date and a time, picked or given as text, e.g. 2027-06-01T10:00:00',
		},
		...zone.properties.map((property) => ({ ...property, default: WORKFLOW_ZONE })),
	],
	read: async (item) => {
		const name = (await zone.read(item)).trim();
		const text = sendTime(item.parameter('sendAt'), name, Date.now());
		return { text, iso: tryToParseDateTime(text, name).toISO() ?? text };
	},
};

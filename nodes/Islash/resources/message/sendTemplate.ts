import { operation } from '../../../shared/operation';
import {
	readTemplate,
	TEMPLATE_MESSAGE,
	templateMessage,
	templateOutcome,
} from './templateMessage';

/** POST /send-message. Documented; its answer names no message. */
export const sendTemplate = operation({
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send a template message',
	description:
		'Send a template that Meta approved, also to people who did not write in the last 24 hours',
	effect: 'send',
	fields: TEMPLATE_MESSAGE,
	request: (values) => templateMessage('send-message', values),
	record: ({ data }, { recipient, templateName }) =>
		templateOutcome(data, { recipient, template: templateName }),
	lookup: readTemplate,
});

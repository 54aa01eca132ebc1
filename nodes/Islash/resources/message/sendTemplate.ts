import { operation } from '../../../shared/operation';
import { readTemplate, TEMPLATE_MESSAGE, templateMessage } from './templateMessage';

/** POST /send-message. Documented; its answer names no message. */
export const sendTemplate = operation({
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send a template message',
	description:
		'Send a template that Meta approved: the only kind of message that reaches someone who did not write within the last 24 hours',
	effect: 'send',
	fields: TEMPLATE_MESSAGE,
	request: (values) => templateMessage('send-message', values),
	lookup: readTemplate,
});

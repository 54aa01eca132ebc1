import { operation } from '../../shared/operation';
import { sendAt } from './sendAt';
import { TEMPLATE_MESSAGE, templateMessage } from './templateMessage';

/**
 * POST /schedule-message. Documented; its answer names no message, and no call lists or cancels one.
 * The page writes `"variable_1 "` with a blank at its end, taken for a slip: `variable_1` is sent.
 */
export const scheduleTemplate = operation({
	value: 'scheduleTemplate',
	name: 'Schedule Template',
	action: 'Schedule a template message',
	description:
		'Have a template that Meta approved sent at a later time; it cannot be cancelled from n8n',
	effect: 'send',
	fields: { ...TEMPLATE_MESSAGE, sendAt },
	request: ({ sendAt, ...values }) => templateMessage('schedule-message', values, sendAt),
});

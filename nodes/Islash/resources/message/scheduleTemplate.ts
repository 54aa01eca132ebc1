import { operation } from '../../../shared/operation';
import { sendAt } from './sendAt';
import { readTemplate, TEMPLATE_MESSAGE, templateMessage } from './templateMessage';

const { recipient, ...template } = TEMPLATE_MESSAGE;

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
	// What must be filled in comes first, the JSON box of the template last.
	fields: { recipient, sendAt, ...template },
	request: ({ sendAt, ...values }) => templateMessage('schedule-message', values, sendAt),
	lookup: readTemplate,
});

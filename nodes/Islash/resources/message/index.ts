import type { Resource } from '../../../shared/operation';
import { scheduleTemplate } from './scheduleTemplate';
import { send } from './send';
import { sendAndWait } from './sendAndWait';
import { sendTemplate } from './sendTemplate';

/** Session messages, which WhatsApp delivers within 24 hours of the customer's last one, and templates. */
export const message: Resource = {
	value: 'message',
	name: 'Message',
	subject: 'contact',
	operations: [send, sendTemplate, scheduleTemplate, sendAndWait],
};

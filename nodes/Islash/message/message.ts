import type { Resource } from '../../shared/operation';
import { send } from './send';

/** Session messages, which WhatsApp delivers within 24 hours of the customer's last one. */
export const message: Resource = {
	value: 'message',
	name: 'Message',
	subject: 'contact',
	operations: [send],
};

import { sendAndWait as asking } from '../../../shared/waiting/sendAndWait';
import { sendText } from './sendText';
import { sendTemplate } from './sendTemplate';

/** The question goes out as a text or a template; the answer comes to n8n, and no call is for that. */
export const sendAndWait = asking({
	text: sendText,
	template: sendTemplate,
	recipient: ['workspace', 'recipient'],
});

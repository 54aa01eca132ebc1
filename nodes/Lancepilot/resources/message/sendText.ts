import { MESSAGE, messageText } from '../../../shared/fields/messageText';
import { requiredText } from '../../../shared/fields/text';
import { LONGEST_TEXT } from '../../../shared/fields/textLength';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import { workspace } from '../../fields/workspace';
import { recipient } from './fields';
import { messagePath } from './requests';
import { sentMessage, simplify } from './simplified';

const text = messageText(requiredText(MESSAGE), LONGEST_TEXT);

/** POST …/messages/text. Documented. */
export const sendText = operation({
	value: 'sendText',
	name: 'Send Text',
	action: 'Send a text message',
	description: 'Send a text to someone who wrote within the last 24 hours',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { workspace, recipient, text, simplify },
	request: ({ workspace, recipient, text }) => ({
		method: 'POST',
		path: messagePath(workspace, recipient, 'text'),
		json: { text: { body: text } },
	}),
	record: sentMessage,
});

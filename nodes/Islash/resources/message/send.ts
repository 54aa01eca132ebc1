import { MESSAGE, messageText } from '../../../shared/fields/messageText';
import { optionalText } from '../../../shared/fields/text';
import { checkLength, LONGEST_CAPTION, LONGEST_TEXT } from '../../../shared/fields/textLength';
import { InputError } from '../../../shared/inputError';
import { movedToOptions } from '../../../shared/fields/movedToOptions';
import { simplify } from '../../../shared/fields/simplify';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import type { FormPart } from '../../../shared/request';
import { content, quotedMessageId, recipient } from './fields';
import { simplified } from './simplified';
import { isJsonObject } from '../../../shared/values';

const text = messageText(optionalText(MESSAGE), LONGEST_TEXT);

/** POST /send-session-message. Documented; multipart is its only content type, for text too. */
export const send = operation({
	value: 'send',
	name: 'Send',
	action: 'Send a message',
	description:
		'Send a text, a file, a sticker, or text with one of them, to someone who wrote within the last 24 hours',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { recipient, text, content, quotedMessageId, simplify: movedToOptions(simplify) },
	request: ({ recipient, text, content, quotedMessageId }) => {
		// Assumed: the text beside a file is its caption. A sticker has none in WhatsApp.
		if (text !== undefined && content && !('stickerId' in content)) {
			checkLength(text, 'Text', LONGEST_CAPTION, ' beside a file, as its caption');
		}
		const parts: FormPart[] = [{ field: 'identity', value: recipient }];
		if (text !== undefined) parts.push({ field: 'text', value: text });
		if (content && 'file' in content) parts.push({ field: 'file', file: content.file });
		if (content && 'url' in content) parts.push({ field: 'file_url', value: content.url });
		if (content && 'stickerId' in content) {
			parts.push({ field: 'sticker_id', value: content.stickerId });
		}
		if (parts.length === 1) {
			throw new InputError({
				field: 'Message',
				reason: 'has no content',
				hint: 'Enter a text, or choose a file, a URL or a sticker under Media Source',
			});
		}
		if (quotedMessageId) parts.push({ field: 'quoted_message_id', value: quotedMessageId });
		const mediaConcern = content && 'url' in content ? content.concern : undefined;
		return { method: 'POST', path: ['send-session-message'], form: parts, mediaConcern };
	},
	record: ({ data }, { simplify, recipient }) => {
		const message = isJsonObject(data) ? data.message : data;
		return simplify && isJsonObject(message) ? simplified(message, recipient) : message;
	},
});

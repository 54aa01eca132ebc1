import { LONGEST_CAPTION, LONGEST_TEXT } from '../../nodes/shared/fields/textLength';
import type { Answer } from '../api/answer';
import { optionalText, recordOf, requiredText } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import { isWindowClosed } from '../api/specialNumbers';
import type { MessageDraft, SandboxMessage } from '../message';
import { created, refuseIfAny, resource } from './answers';
import { recipientOf, type LancepilotCall } from './call';
import { fileErrors, fileRules } from './files';
import { lengthErrors } from './laravel';
import type { Contact } from './state';

type CallHandler = (call: LancepilotCall) => Answer;
type MediaKind = 'image' | 'audio' | 'video' | 'document';

const sendImage = mediaSender('image');
const sendAudio = mediaSender('audio');
const sendVideo = mediaSender('video');
const sendDocument = mediaSender('document');

/** Free-form messages and the question whether one may be sent. */
export const messageHandlers: Record<string, CallHandler> = {
	sendTextByContact: sendText,
	sendTextByNumber: sendText,
	sendImageByContact: sendImage,
	sendImageByNumber: sendImage,
	sendAudioByContact: sendAudio,
	sendAudioByNumber: sendAudio,
	sendVideoByContact: sendVideo,
	sendVideoByNumber: sendVideo,
	sendDocumentByContact: sendDocument,
	sendDocumentByNumber: sendDocument,
	canSendFreeByContact: (call) => canSend(recipientOf(call).number),
	// By number without a lookup, since asking must not create the contact.
	canSendFreeByNumber: ({ operation }) => canSend(operation.params.number ?? ''),
};

function canSend(number: string): Answer {
	return { status: 200, body: { data: { canSend: !isWindowClosed(number) } } };
}

function sendText(call: LancepilotCall): Answer {
	const text = requiredText(recordOf(call.body.text).body);
	refuseIfAny(lengthErrors('text.body', text, LONGEST_TEXT));
	return sendFreeForm(call, { kind: 'text', text });
}

function mediaSender(kind: MediaKind): CallHandler {
	return (call) => {
		const { type, body, uploads } = call;
		const text = optionalText(body.caption);
		refuseIfAny(lengthErrors('caption', text, LONGEST_CAPTION));
		if (type === 'application/json') {
			return sendFreeForm(call, { kind, text, mediaUrl: requiredText(body.file) });
		}
		refuseIfAny(fileErrors('file', uploads.file, fileRules[kind]));
		return sendFreeForm(call, { kind, text, file: uploads.file && inboxFile(uploads.file) });
	};
}

function sendFreeForm(call: LancepilotCall, content: Omit<MessageDraft, 'recipient'>): Answer {
	const contact = recipientOf(call);
	// What the API answers here is not documented; 422 is assumed.
	refuseIfAny(isWindowClosed(contact.number) ? { contact: ['The 24-hour window is closed.'] } : {});
	const message = call.deliver({ recipient: contact.number, ...content });
	return created(sentMessage(message, contact));
}

/** The record of a sent message. Its content is not documented; assumed after the webhooks' shape. */
export function sentMessage(message: SandboxMessage, contact: Contact): object {
	const { id, kind, text, file, mediaUrl, receivedAt } = message;
	return {
		...resource('messages', {
			id: String(id),
			to: `+${contact.number}`,
			source: 'api',
			status: 'sent',
			message: {
				type: kind,
				...(text !== undefined && { body: text }),
				...(file && { file_name: file.name, mime_type: file.mimeType, size: file.size }),
				...(mediaUrl !== undefined && { value: mediaUrl }),
			},
			created_at: receivedAt,
		}),
		relationships: { contact: { id: contact.id, attributes: { number: `+${contact.number}` } } },
	};
}

import {
	countCharacters,
	LONGEST_CAPTION,
	LONGEST_TEXT,
} from '../../nodes/shared/fields/textLength';
import { typeOfExtension } from '../../nodes/shared/media/fileTypes';
import type { Answer } from '../api/answer';
import { optionalText, requiredText } from '../api/fields';
import { inboxFile } from '../api/inboxFile';
import type { ApiCall } from '../api/service';
import { digits, isWindowClosed } from '../api/specialNumbers';
import { stickers, stickerUrl } from '../inboxServer/stickers';
import type { MessageDraft, MessageKind, SandboxMessage } from '../message';
import { okay, refuse } from './answers';

/** `send-session-message`: text, file, file_url and sticker_id, alone or together. */
export function sendSessionMessage(call: ApiCall): Answer {
	const { body, uploads } = call;
	const recipient = digits(requiredText(body.identity));
	// Assumed: WhatsApp refuses here, but what iSlash then answers is not documented.
	if (isWindowClosed(recipient)) {
		refuse('RESP_SESSION_CLOSED', 'The 24-hour window is closed.');
	}
	const mediaUrl = optionalText(body.file_url);
	const file = uploads.file && inboxFile(uploads.file);
	const draft: MessageDraft = {
		recipient,
		kind: 'text',
		text: optionalText(body.text),
		file,
		mediaUrl,
		sticker: stickerOf(optionalText(body.sticker_id)),
	};
	checkContent(draft);
	if (body.quoted_message_id !== undefined) draft.quotedMessageId = Number(body.quoted_message_id);
	const message = call.deliver({ ...draft, kind: kindOf(draft) });
	return okay({ message: view(message, call.origin) });
}

/** @throws Refusal for what WhatsApp does not take: a text that is too long, a file without content. */
function checkContent({ text = '', file, mediaUrl }: MessageDraft): void {
	// Assumed, as in the nodes: the text beside a file is its caption. A sticker has none in WhatsApp.
	const most = file || mediaUrl !== undefined ? LONGEST_CAPTION : LONGEST_TEXT;
	const length = countCharacters(text);
	if (length > most) {
		refuse('RESP_INVALID_PARAMETER', `text has ${length} characters; at most ${most} are allowed.`);
	}
	if (file?.size === 0) refuse('RESP_INVALID_PARAMETER', 'file is empty.');
}

function stickerOf(id: string | undefined): MessageDraft['sticker'] {
	if (id === undefined) return undefined;
	const sticker = stickers.find((candidate) => String(candidate.id) === id);
	if (!sticker) refuse('RESP_INVALID_PARAMETER', `There is no sticker ${id}.`);
	return { id, name: sticker.name, url: stickerUrl(sticker.id) };
}

function kindOf({ file, sticker, mediaUrl }: MessageDraft): MessageKind {
	if (file) return kindOfMimeType(file.mimeType);
	if (sticker) return 'sticker';
	return mediaUrl === undefined ? 'text' : kindOfUrl(mediaUrl);
}

function kindOfMimeType(mimeType: string): MessageKind {
	const [top] = mimeType.split('/', 1);
	return top === 'image' || top === 'audio' || top === 'video' ? top : 'document';
}

/** By the extension of the URL's path; what has none that is known is a document. */
function kindOfUrl(url: string): MessageKind {
	const extension = /\.(\w+)(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase();
	return kindOfMimeType(typeOfExtension(extension ?? '')?.mimeType ?? '');
}

/** Documented: the samples of session-message/send-session-message. */
function view(message: SandboxMessage, origin: string): object {
	const { id, sid, text, file, mediaUrl, sticker, quotedMessageId } = message;
	const seconds = Math.floor(Date.parse(message.receivedAt) / 1000);
	const ownMedia = file ?? sticker;
	const mediaAddress = ownMedia ? `${origin}${ownMedia.url}` : (mediaUrl ?? null);
	return {
		id,
		conversation_id: Number(message.recipient.slice(-6)),
		user: null,
		user_id: null,
		contact: null,
		status: 'sent',
		body: text ?? null,
		media_type: file?.mimeType ?? (sticker ? 'image/webp' : null),
		media_url: mediaAddress,
		sid,
		direction: 'outbound',
		is_auto_message: true,
		is_forwarded: false,
		is_template_message: false,
		is_sticker: sticker !== undefined,
		is_cloned: false,
		// Assumed: no sample shows a message that quotes another.
		quoted_message: quotedMessageId === undefined ? null : { id: quotedMessageId },
		media_thumbnail: null,
		media_filename: file?.name ?? null,
		media_status: mediaAddress === null ? null : 'ready',
		media_resolution_x: sticker ? 0 : null,
		media_resolution_y: sticker ? 0 : null,
		message_at: seconds,
		sent_at: seconds,
		delivered_at: null,
		received_at: null,
		read_at: null,
		read_by: null,
		read_by_user: null,
		revoked_at: null,
	};
}

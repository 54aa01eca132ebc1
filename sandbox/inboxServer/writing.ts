import {
	LONGEST_CAPTION,
	LONGEST_TEXT,
	countCharacters,
} from '../../nodes/shared/fields/textLength';
import { typeOfMime } from '../../nodes/shared/media/fileTypes';
import { optionalText } from '../api/fields';
import { phoneNumber } from '../api/phoneNumber';
import type { RequestBody } from '../api/requestBody';
import type { Upload } from '../api/uploads';
import type { MessageDraft, MessageFile, MessageKind } from '../message';
import type { Inbox, Writing } from './inbox';
import { inboxFile } from '../api/inboxFile';

/** A message that somebody typed into the page. */
export interface Written {
	draft: MessageDraft & { name?: string };
	writing: Writing;
}

const services: Record<string, Writing['service']> = { lancepilot: 'Lancepilot', islash: 'iSlash' };

/**
 * What the page sends when somebody writes: `service`, `number`, `text`, and where wanted `author`
 * (`person` for somebody in the app), `name`, `quotedMessageId` and a `file`.
 * @returns what is wrong, in words, where something is
 */
export function writtenFrom({ fields, uploads }: RequestBody, inbox: Inbox): Written | string {
	const service = services[optionalText(fields.service) ?? ''];
	if (!service) return 'service must be lancepilot or islash';
	const { author = 'customer' } = fields;
	if (author !== 'customer' && author !== 'person') return 'author must be customer or person';
	if (author === 'person' && service === 'iSlash') {
		return 'What people write in the app of iSlash is not reported: its documentation does not say how';
	}
	const number = phoneNumber(optionalText(fields.number) ?? '');
	if ('reason' in number) return `The number ${number.reason}`;

	const upload = uploads.file;
	const text = textOf(fields.text);
	const flaw = flawOf(text, upload);
	if (flaw !== undefined) return flaw;
	const { quotedMessageId } = fields;
	const quoted = quotedMessageId === undefined ? undefined : inbox.find(Number(quotedMessageId));
	if (quotedMessageId !== undefined && !quoted) return 'The quoted message is not here any more';
	const name = textOf(fields.name)?.trim();
	return {
		draft: {
			recipient: number.number,
			kind: upload ? kindOf(upload) : 'text',
			...(text !== undefined && { text }),
			...(upload && { file: fileOf(upload) }),
			...(quoted && { quotedMessageId: quoted.id }),
			...(name !== undefined && { name }),
		},
		writing: { service, author },
	};
}

function textOf(value: unknown): string | undefined {
	const text = optionalText(value) ?? '';
	return text.trim() === '' ? undefined : text;
}

function flawOf(text: string | undefined, upload: Upload | undefined): string | undefined {
	if (text === undefined && !upload) return 'There is nothing to send: no text and no file';
	if (upload?.size === 0) return 'The file is empty';
	const most = upload ? LONGEST_CAPTION : LONGEST_TEXT;
	const length = countCharacters(text ?? '');
	return length > most ? `The text has ${length} characters; WhatsApp takes ${most}` : undefined;
}

/** With the type that WhatsApp has for it: browsers have names of their own. */
function fileOf(upload: Upload): MessageFile {
	const mimeType = typeOfMime(upload.mimeType)?.mimeType ?? upload.mimeType;
	return { ...inboxFile(upload), mimeType };
}

function kindOf(upload: Upload): MessageKind {
	const [top] = fileOf(upload).mimeType.split('/', 1);
	return top === 'image' || top === 'audio' || top === 'video' ? top : 'document';
}

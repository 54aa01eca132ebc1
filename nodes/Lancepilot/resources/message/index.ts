import type { Resource } from '../../../shared/operation';
import { checkWindow } from './checkWindow';
import { sendAndWait } from './sendAndWait';
import { sendAudio } from './sendAudio';
import { sendDocument } from './sendDocument';
import { sendImage } from './sendImage';
import { sendTemplate } from './sendTemplate';
import { sendText } from './sendText';
import { sendVideo } from './sendVideo';

/** Free-form messages, which WhatsApp delivers within 24 hours of the customer's last one, and templates. */
export const message: Resource = {
	value: 'message',
	name: 'Message',
	subject: 'contact',
	operations: [
		sendText,
		sendTemplate,
		sendImage,
		sendAudio,
		sendVideo,
		sendDocument,
		sendAndWait,
		checkWindow,
	],
};

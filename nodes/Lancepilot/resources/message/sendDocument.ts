import { requiredMedia } from '../../../shared/fields/media';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import { workspace } from '../../fields/workspace';
import { recipient } from './fields';
import { DOCUMENT } from '../../mediaRules';
import { mediaMessage, messagePath } from './requests';
import { sentMessage, simplify } from './simplified';

/** POST …/messages/document. Partly seen by number, inferred by contact ID; no caption was seen. */
export const sendDocument = operation({
	value: 'sendDocument',
	name: 'Send Document',
	action: 'Send a document',
	description: 'Send a PDF, Word, Excel, PowerPoint or text file of up to 100 MB',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { workspace, recipient, media: requiredMedia(DOCUMENT), simplify },
	request: ({ workspace, recipient, media }) =>
		mediaMessage(messagePath(workspace, recipient, 'document'), media),
	record: sentMessage,
});

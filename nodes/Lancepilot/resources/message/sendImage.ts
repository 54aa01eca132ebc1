import { requiredMedia } from '../../../shared/fields/media';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import { workspace } from '../../fields/workspace';
import { caption, recipient } from './fields';
import { IMAGE } from '../../mediaRules';
import { mediaMessage, messagePath } from './requests';
import { sentMessage, simplify } from './simplified';

/** POST …/messages/image. Documented by number, inferred by contact ID. */
export const sendImage = operation({
	value: 'sendImage',
	name: 'Send Image',
	action: 'Send an image',
	description: 'Send a JPG or PNG image of up to 5 MB, with or without a caption',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { workspace, recipient, media: requiredMedia(IMAGE), caption, simplify },
	request: ({ workspace, recipient, media, caption }) =>
		mediaMessage(messagePath(workspace, recipient, 'image'), media, caption),
	record: sentMessage,
});

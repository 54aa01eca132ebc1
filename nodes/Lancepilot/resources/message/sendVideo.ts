import { requiredMedia } from '../../../shared/fields/media';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import { workspace } from '../../fields/workspace';
import { caption, recipient } from './fields';
import { VIDEO } from '../../mediaRules';
import { mediaMessage, messagePath } from './requests';
import { sentMessage, simplify } from './simplified';

/** POST …/messages/video. Documented by contact ID, partly seen by number. */
export const sendVideo = operation({
	value: 'sendVideo',
	name: 'Send Video',
	action: 'Send a video',
	description: 'Send an MP4 or 3GP video of up to 16 MB, with or without a caption',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { workspace, recipient, media: requiredMedia(VIDEO), caption, simplify },
	request: ({ workspace, recipient, media, caption }) =>
		mediaMessage(messagePath(workspace, recipient, 'video'), media, caption),
	record: sentMessage,
});

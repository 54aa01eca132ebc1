import { requiredMedia } from '../../../shared/fields/media';
import { operation } from '../../../shared/operation';
import { SESSION_ADVICE } from '../../../shared/template/sessionAdvice';
import { workspace } from '../../fields/workspace';
import { recipient } from './fields';
import { AUDIO } from '../../mediaRules';
import { mediaMessage, messagePath } from './requests';
import { sentMessage, simplify } from './simplified';

/** POST …/messages/audio. Documented. */
export const sendAudio = operation({
	value: 'sendAudio',
	name: 'Send Audio',
	action: 'Send an audio message',
	description: 'Send a voice note or other audio of up to 16 MB (AAC, AMR, MP3, M4A or OGG)',
	effect: 'send',
	advice: SESSION_ADVICE,
	fields: { workspace, recipient, media: requiredMedia(AUDIO), simplify },
	request: ({ workspace, recipient, media }) =>
		mediaMessage(messagePath(workspace, recipient, 'audio'), media),
	record: sentMessage,
});

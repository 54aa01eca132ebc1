import { checkMedia } from '../../../shared/media/mediaRule';
import { operation } from '../../../shared/operation';
import { templateJson } from '../../../shared/template/templateJson';
import {
	checkComplete,
	checkOneSource,
	templateVariables,
} from '../../../shared/template/templateVariables';
import { workspace } from '../../fields/workspace';
import { HEADER } from '../../mediaRules';
import { sendableTemplate } from '../template/fields';
import { headerMedia, recipient } from './fields';
import { sentMessage, simplify } from './simplified';
import { checkData, templateData } from './templateData';
import { templateMessage } from './templateMessage';

const data = templateJson('e.g. { "body": { "variables": ["Ada", "A-17"] } }');

/** POST …/template-messages. Documented. By number, an unknown number becomes a contact. */
export const sendTemplate = operation({
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send a template message',
	description:
		'Send a template that Meta approved: the only kind of message that reaches someone who did not write within the last 24 hours',
	effect: 'send',
	fields: {
		workspace,
		recipient,
		template: sendableTemplate,
		variables: templateVariables(['workspace.value', 'template.value']),
		media: headerMedia,
		data,
		simplify,
	},
	request: ({ workspace, recipient, template, variables, media, data }) => {
		checkOneSource(variables, data);
		// JSON may hold the header's media itself.
		if (!data) checkComplete(variables, media !== undefined);
		const kind = variables.headerMedia;
		const header =
			media && 'file' in media && kind
				? { file: checkMedia(media.file, 'Header Media', HEADER[kind]) }
				: media;
		checkData(data);
		const path = ['workspaces', workspace, ...recipient, 'template-messages'];
		return templateMessage(path, template, data ?? { ...templateData(variables) }, header);
	},
	record: sentMessage,
});

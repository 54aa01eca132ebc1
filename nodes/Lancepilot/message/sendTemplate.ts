import { optionalJsonObject } from '../../shared/fields/jsonObject';
import { InputError } from '../../shared/inputError';
import { checkMedia } from '../../shared/media/mediaRule';
import { operation } from '../../shared/operation';
import { checkComplete, templateVariables } from '../../shared/template/templateVariables';
import { sendableTemplate } from '../template/fields';
import { workspace } from '../fields/workspace';
import { headerMedia, recipient } from './fields';
import { HEADER } from '../mediaRules';
import { templateData } from './templateData';
import { olderSpelling, templateMessage } from './templateMessage';

const data = optionalJsonObject({
	name: 'templateData',
	displayName: 'Template Data',
	description:
		'Instead of the variables above, all values at once as JSON, as the API takes them: for expressions and AI agents',
	placeholder: 'e.g. { "body": { "variables": ["Ada", "A-17"] } }',
});

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
	},
	request: ({ workspace, recipient, template, variables, media, data }) => {
		if (data && Object.keys(variables.texts).length > 0) {
			throw new InputError({
				field: 'Template Data',
				reason: 'is filled in, and Template Variables too',
				hint: 'Use one of the two, and clear the other',
			});
		}
		// JSON may hold the header's media itself.
		if (!data) checkComplete(variables, media !== undefined);
		if (media && 'file' in media && variables.headerMedia) {
			checkMedia(media.file, 'Header Media', HEADER[variables.headerMedia]);
		}
		const path = ['workspaces', workspace, ...recipient, 'template-messages'];
		return templateMessage(path, template, data ?? { ...templateData(variables) }, media);
	},
	respelled: olderSpelling,
});

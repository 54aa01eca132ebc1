import type { Media } from '../../../shared/fields/media';
import { checkMedia } from '../../../shared/media/mediaRule';
import { operation } from '../../../shared/operation';
import { headerKind } from '../../../shared/template/headerKind';
import { templateJson } from '../../../shared/template/templateJson';
import {
	checkForm,
	checkOneSource,
	templateVariables,
} from '../../../shared/template/templateVariables';
import { templateLookup } from '../../../shared/template/templateLookup';
import { workspace } from '../../fields/workspace';
import { HEADER } from '../../mediaRules';
import { namedRecord } from '../../records';
import { templateOf } from '../../templateRecord';
import { sendableTemplate } from '../template/fields';
import { headerMedia, recipient } from './fields';
import { sentMessage, simplify } from './simplified';
import { checkData, templateData } from './templateData';
import { filledPlaces, holdsMedia } from './filledPlaces';
import { templateMessage } from './templateMessage';

/** What a message brings for the header; its JSON may hold an address itself. */
function kindOf(media: Media | undefined, data: Record<string, unknown> | undefined) {
	if (media && 'file' in media) return headerKind(media.file);
	return media || holdsMedia(data) ? 'unknown' : undefined;
}

const data = templateJson('e.g. { "body": { "variables": ["Ada", "A-17"] } }');

/** POST …/template-messages. Documented. By number, an unknown number becomes a contact. */
export const sendTemplate = operation({
	value: 'sendTemplate',
	name: 'Send Template',
	action: 'Send a template message',
	description:
		'Send a template that Meta approved, also to people who did not write in the last 24 hours',
	effect: 'send',
	fields: {
		workspace,
		recipient,
		template: sendableTemplate,
		variables: templateVariables('template', ['workspace.value']),
		media: headerMedia,
		data,
		simplify,
	},
	request: ({ workspace, recipient, template, variables, media, data }) => {
		checkOneSource(variables, data);
		// A file is held against what the API takes for its kind, below.
		if (!data) checkForm(variables, String(template), media && 'unknown');
		const kind = variables.headerMedia;
		const header =
			media && 'file' in media && kind
				? { file: checkMedia(media.file, 'Header Media', HEADER[kind]) }
				: media;
		checkData(data);
		const path = ['workspaces', workspace, ...recipient, 'template-messages'];
		return templateMessage(path, template, data ?? { ...templateData(variables) }, header);
	},
	lookup: ({ workspace, template, variables, media, data }) =>
		templateLookup({
			key: String(template),
			variables,
			placesOfData: data && filledPlaces(data),
			media: kindOf(media, data),
			request: { method: 'GET', path: ['workspaces', workspace, 'templates', String(template)] },
			find: (answer) => namedRecord(answer.data).map(templateOf)[0],
		}),
	record: sentMessage,
});

import { operation } from '../../../shared/operation';
import { wholeList } from '../../records';
import { ALL_TEMPLATES } from './request';

/** POST /template-message. Documented; a read in spite of its method, since it only lists. */
export const getTemplates = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many templates',
	description:
		'List the message templates of the channel, with their language, category, status and texts',
	effect: 'read',
	fields: {},
	list: wholeList('templates'),
	request: () => ALL_TEMPLATES,
});

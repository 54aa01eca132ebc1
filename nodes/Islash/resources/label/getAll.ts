import { operation } from '../../../shared/operation';
import { wholeList } from '../../records';

/** GET /label. Documented in the newest copy; older copies name GET /labels and POST /label. */
export const getLabels = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many labels',
	description: 'List the labels that can be given to contacts, with their IDs and colors',
	effect: 'read',
	fields: {},
	list: wholeList('labels'),
	request: () => ({ method: 'GET', path: ['label'] }),
});

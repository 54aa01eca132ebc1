import { operation } from '../../../shared/operation';
import { LIST } from '../../records';

/** GET /workspaces. Seen at third parties only. */
export const getWorkspaces = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many workspaces',
	description: 'List the workspaces that the access token reaches',
	effect: 'read',
	fields: {},
	request: () => ({ method: 'GET', path: ['workspaces'] }),
	list: LIST,
});

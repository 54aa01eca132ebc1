import { operation } from '../../../shared/operation';
import { workspace } from '../../fields/workspace';
import { isJsonObject } from '../../../shared/values';

/** POST …/templates/sync. Documented. */
export const syncTemplates = operation({
	value: 'sync',
	name: 'Sync',
	action: 'Sync templates with Meta',
	description: 'Ask Meta what became of the templates that wait for its approval',
	effect: 'change',
	subject: 'workspace',
	fields: { workspace },
	request: ({ workspace }) => ({
		method: 'POST',
		path: ['workspaces', workspace, 'templates', 'sync'],
	}),
	// Nothing was waiting. An unknown workspace answers the usual 404, which has no `success`.
	isAlsoSuccess: (status, body) =>
		status === 404 && isJsonObject(body) && body.success === false && !('status' in body),
	record: (answer) => answer,
});

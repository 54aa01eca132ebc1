import { formOf, type SmallestRequest } from '../client';

const picture = { content: Buffer.from('picture'), contentType: 'image/png' };
const list = { content: Buffer.from('number'), contentType: 'text/csv' };
const workspace = { name: 'New', type: 'PARTNER', status: true };
const template = { name: 'new_one', language: 'en', category: 'UTILITY', body: { text: 'Hello' } };
const sameUser = { name: 'Uma', email: 'uma@example.com', timezone: 'Europe/Berlin', status: '1' };
const newUser = { ...sameUser, password: 'secret1', confirm_password: 'secret1' };

function get(operationId: string, path: string): SmallestRequest {
	return { operationId, status: 200, method: 'GET', path };
}

function create(operationId: string, path: string, json: object): SmallestRequest {
	return { operationId, status: 201, method: 'POST', path, parts: () => ({ json }) };
}

function change(operationId: string, method: string, path: string, json?: object): SmallestRequest {
	return { operationId, status: 200, method, path, parts: () => ({ json }) };
}

const messages = ['Text', 'Image', 'Audio', 'Video', 'Document'].flatMap((kind) => {
	const path = `messages/${kind.toLowerCase()}`;
	const json =
		kind === 'Text' ? { text: { body: 'Hello' } } : { file: 'https://files.example.com/a' };
	return [
		create(`send${kind}ByContact`, `/contacts/1042/${path}`, json),
		create(`send${kind}ByNumber`, `/contacts/number/15005550199/${path}`, json),
	];
});

/** One for each operation, in an order in which each finds the record it needs. Paths below the workspace. */
export const smallestRequests: SmallestRequest[] = [
	get('listWorkspaces', '/../../workspaces'),
	create('createWorkspace', '/../../workspaces', workspace),
	change('updateWorkspace', 'PATCH', '', { ...workspace, name: 'Other' }),
	create('createContact', '/contacts', { number: '+15005550111' }),
	change('updateContact', 'POST', '/contacts/1042', { name: 'Ada' }),
	change('toggleContactTag', 'POST', '/contact/1042/toggle-tag', { tag_id: 7 }),
	change('toggleContactLabel', 'POST', '/contact/1042/toggle-label', { label_id: 7 }),
	{
		operationId: 'createContactImport',
		status: 201,
		method: 'POST',
		path: '/contact-imports',
		parts: () => ({ form: formOf({ name: 'Fair' }, { file: list }) }),
	},
	create('createLabel', '/labels', { name: 'New' }),
	change('updateLabel', 'PUT', '/labels/7', { name: 'Warm' }),
	change('deleteLabel', 'DELETE', '/labels/7'),
	create('createTag', '/tags', { name: 'New' }),
	get('listRoles', '/roles'),
	create('createRole', '/roles', { name: 'New', permissions: [] }),
	change('updateRole', 'PUT', '/roles/3', { name: 'Helper' }),
	{
		operationId: 'createUser',
		status: 201,
		method: 'POST',
		path: '/users',
		// `client` because the workspace has become a PARTNER's above.
		parts: () => ({ form: formOf({ ...newUser, client: '0' }, { avatar: picture }) }),
	},
	{
		operationId: 'updateUser',
		status: 200,
		method: 'POST',
		path: '/users/12',
		parts: () => ({ form: formOf({ ...sameUser, email: 'sam@example.com', client: '0' }) }),
	},
	get('listTemplates', '/templates'),
	get('getTemplate', '/templates/4821'),
	create('createTemplate', '/templates', template),
	change('syncTemplates', 'POST', '/templates/sync'),
	change('updateTemplate', 'POST', '/templates/4822', { ...template, name: 'changed' }),
	change('deleteTemplate', 'DELETE', '/templates/4822'),
	create('sendTemplateByContact', '/contacts/1042/template-messages', { template_id: 4823 }),
	create('sendTemplateByNumber', '/contacts/number/15005550199/template-messages', {
		template_id: 4823,
	}),
	get('canSendFreeByContact', '/contacts/1042/can-send-free-message'),
	get('canSendFreeByNumber', '/contacts/number/15005550199/can-send-free-message'),
	...messages,
];

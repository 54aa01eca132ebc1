import { locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const FILES = {
	avatar: { mimeType: 'image/png', fileName: 'ada.png' },
	list: { mimeType: 'text/csv', fileName: 'fair.csv' },
};

const one =
	(resource: string) =>
	(
		operation: string,
		becomes: string,
		parameters: ConformanceCase['parameters'],
		title?: string,
		file?: ConformanceCase['file'],
	): ConformanceCase => ({ resource, operation, becomes, parameters, title, file });

const contact = one('contact');
const label = one('label');
const role = one('role');
const user = one('user');
const workspace = one('workspace');

const details = { name: 'Ada', email: 'ada@example.com', gender: 'female' };
const formOnly = { status: false, avatar: 'data', contactGroups: '3, 14' };
const person = { name: 'Uma', email: 'uma@example.com', timezone: 'Europe/Berlin' };

/** Every way to handle records other than templates. */
export const LANCEPILOT_RECORDS: readonly ConformanceCase[] = [
	contact('create', 'createContact', { number: '+1 500 555 0198' }, 'with a number alone'),
	contact(
		'create',
		'createContact',
		{ number: '15005550197', additionalFields: details },
		'with details',
	),
	contact(
		'create',
		'createContact',
		{ number: '15005550196', additionalFields: { ...details, ...formOnly } },
		'as a form',
		FILES.avatar,
	),
	contact('update', 'updateContact', { contact: '1042', name: 'Ada' }, 'its name'),
	contact(
		'update',
		'updateContact',
		{ contact: '1042', name: 'Ada', updateFields: { email: 'a@example.com', status: true } },
		'details',
	),
	contact(
		'update',
		'updateContact',
		{ contact: '1042', name: 'Ada', updateFields: formOnly },
		'as a form',
		FILES.avatar,
	),
	contact(
		'import',
		'createContactImport',
		{ name: 'Fair', additionalFields: { contactGroups: '3' } },
		undefined,
		FILES.list,
	),
	contact('toggleLabel', 'toggleContactLabel', { contact: '1042', labelId: '7' }),
	contact('toggleTag', 'toggleContactTag', { contact: '1042', tagId: '7' }),

	label('create', 'createLabel', { name: 'Warm', additionalFields: { color: '#AA3300' } }),
	label('update', 'updateLabel', { label: '7', name: 'Warm lead' }),
	label('delete', 'deleteLabel', { label: '8' }),
	one('tag')('create', 'createTag', { name: 'fair' }),

	workspace('getAll', 'listWorkspaces', {}),
	workspace('create', 'createWorkspace', { name: 'Northwind Fairs' }),
	workspace('update', 'updateWorkspace', { name: 'Northwind', type: 'PARTNER', status: false }),

	role('getAll', 'listRoles', {}),
	role('create', 'createRole', { name: 'Helper', permissions: '["messages.send"]' }),
	role('update', 'updateRole', { role: locator('id', '3'), name: 'Helper' }),

	user('create', 'createUser', { ...person, password: 's3cret!' }),
	user(
		'create',
		'createUser',
		{ ...person, password: 's3cret!', additionalFields: { avatar: 'data', client: false } },
		'with everything',
		FILES.avatar,
	),
	user('update', 'updateUser', { ...person, user: '12' }),
	user(
		'update',
		'updateUser',
		{ ...person, user: '12', updateFields: { password: 's3cret!' } },
		'with another password',
	),
];

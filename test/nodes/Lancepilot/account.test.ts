import { label } from '../../../nodes/Lancepilot/resources/label';
import { permissions } from '../../../nodes/Lancepilot/resources/role/fields';
import { role } from '../../../nodes/Lancepilot/resources/role';
import { tag } from '../../../nodes/Lancepilot/resources/tag';
import { workspace } from '../../../nodes/Lancepilot/resources/workspace';
import { itemWith } from '../../support/items';
import { locator, WORKSPACE_ID } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const RESOURCES = {
	label: requestsOf(label),
	tag: requestsOf(tag),
	role: requestsOf(role),
	workspace: requestsOf(workspace),
};
type ResourceName = keyof typeof RESOURCES;

const northwind = { name: 'Northwind', type: 'PARTNER', status: false };

test.each<[ResourceName, string, Record<string, unknown>, string, string[], object | undefined]>([
	['label', 'create', { name: 'Warm' }, 'POST', ['labels'], { name: 'Warm' }],
	[
		'label',
		'create',
		{ name: 'Warm', additionalFields: { color: '#Aa3300' } },
		'POST',
		['labels'],
		{ name: 'Warm', color: '#Aa3300' },
	],
	[
		'label',
		'create',
		{ name: 'Warm', additionalFields: { color: '' } },
		'POST',
		['labels'],
		{ name: 'Warm' },
	],
	[
		'label',
		'update',
		{ label: '7', name: 'Hot', updateFields: { color: '#000000' } },
		'PUT',
		['labels', '7'],
		{ name: 'Hot', color: '#000000' },
	],
	['label', 'delete', { label: 7 }, 'DELETE', ['labels', '7'], undefined],
	['tag', 'create', { name: 'fair' }, 'POST', ['tags'], { name: 'fair' }],
	['role', 'getAll', {}, 'GET', ['roles'], undefined],
	[
		'role',
		'update',
		{ role: locator('list', '3'), name: 'Helper' },
		'PUT',
		['roles', '3'],
		{ name: 'Helper' },
	],
	['workspace', 'update', northwind, 'PATCH', [], northwind],
])('%s %s of %j', async (resource, value, parameters, method, end, json) => {
	expect(await RESOURCES[resource](value, parameters)).toEqual({
		method,
		path: ['workspaces', WORKSPACE_ID, ...end],
		json,
	});
});

test.each([
	['getAll', {}, { method: 'GET' }],
	['create', northwind, { method: 'POST', json: northwind }],
	[
		'create',
		{ name: 'New' },
		{ method: 'POST', json: { name: 'New', type: 'INTERNAL', status: true } },
	],
])('workspace %s of %j stands above the workspaces', async (value, parameters, request) => {
	expect(await RESOURCES.workspace(value, parameters)).toEqual({
		path: ['workspaces'],
		...request,
	});
});

test.each([
	['one a line', 'messages.send\n users.manage \n', ['messages.send', 'users.manage']],
	['a JSON list', '["messages.send"]', ['messages.send']],
	['a JSON object', '{"messages":true}', { messages: true }],
	['an empty JSON list', '[]', []],
	['a list from an expression', ['messages.send', 7], ['messages.send', 7]],
	['an object from an expression', { messages: ['send'] }, { messages: ['send'] }],
])('The permissions of a role go out as given: %s', async (_, permissions, sent) => {
	const { json } = await RESOURCES.role('create', { name: 'Helper', permissions });
	expect(json).toEqual({ name: 'Helper', permissions: sent });
});

test('Permissions are empty where an expression gives nothing', async () => {
	// `itemWith` takes null for missing, as n8n's fallback does.
	const item = { ...itemWith({}), parameter: () => null };
	expect(await refusalOf(async () => await permissions.read(item))).toMatch(
		/^Permissions is empty\. /,
	);
});

test.each<[ResourceName, string, Record<string, unknown>, string]>([
	['label', 'create', { name: '' }, 'Name is empty. '],
	['label', 'create', { name: 'a'.repeat(256) }, `Name "${'a'.repeat(80)}…" has 256 characters; `],
	[
		'label',
		'create',
		{ name: 'Warm', additionalFields: { color: 'red' } },
		'Color "red" is not a color. ',
	],
	[
		'label',
		'create',
		{ name: 'Warm', additionalFields: { color: '#aa3300ff' } },
		'Color "#aa3300ff" is not a color. ',
	],
	['label', 'update', { label: 'Hot', name: 'Hot' }, 'Label ID "Hot" is not an ID. '],
	['label', 'delete', { label: '' }, 'Label ID is empty. '],
	['tag', 'create', { name: ' ' }, 'Name is empty. '],
	['role', 'create', { name: 'Helper', permissions: ' ' }, 'Permissions is empty. '],
	['role', 'update', { role: locator('list', ''), name: 'Helper' }, 'Role is empty. '],
	[
		'role',
		'update',
		{ role: locator('id', 'Agent'), name: 'Helper' },
		'Role "Agent" is not an ID. ',
	],
	['workspace', 'create', { name: '' }, 'Name is empty. '],
	['workspace', 'create', { name: 'A', type: 'OWN' }, 'Type "OWN" is not one of the choices. '],
])('%s %s of %j is refused', async (resource, value, parameters, message) => {
	const refusal = await refusalOf(() => RESOURCES[resource](value, parameters));
	expect(refusal.slice(0, message.length)).toBe(message);
});

test('Later pages of roles are asked for by their number alone, the first by none', () => {
	const [getAll] = role.operations;
	expect([1, 2].map((page) => getAll.list?.query?.(page, 50))).toEqual([{}, { page: 2 }]);
});

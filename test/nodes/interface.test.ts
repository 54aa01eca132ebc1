import type { INodeProperties, INodeType } from 'n8n-workflow';
import { Islash } from '../../nodes/Islash/Islash.node';
import { message as islashMessage } from '../../nodes/Islash/resources/message';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { message as lancepilotMessage } from '../../nodes/Lancepilot/resources/message';

const lancepilot = new Lancepilot();
const islash = new Islash();

const fieldsNamed = (name: string, { description }: INodeType) =>
	description.properties.filter((property) => property.name === name);

// A saved workflow holds only what differs from the default, so a default can never change.
describe.each([
	[
		'Lancepilot',
		lancepilot,
		[
			['resource', 'message'],
			['workspace', { mode: 'list', value: '' }],
			['recipient', { mode: 'phoneNumber', value: '' }],
			['text', ''],
			['binaryPropertyName', 'data'],
			['mediaUrl', ''],
			['caption', ''],
			['template', { mode: 'list', value: '' }],
			['templateText', { mappingMode: 'defineBelow', value: null }],
			['templateVariables', { mappingMode: 'defineBelow', value: null }],
			['templateData', '{}'],
			['number', ''],
			['contact', ''],
			['labelId', ''],
			['tagId', ''],
			['label', ''],
			['name', ''],
			['language', ''],
			['category', 'UTILITY'],
			['headerType', 'none'],
			['replaceHeaderFile', false],
			['headerText', ''],
			['headerSamples', ''],
			['bodyText', ''],
			['bodySamples', ''],
			['footer', ''],
			['buttons', {}],
			['type', 'INTERNAL'],
			['status', true],
			['role', { mode: 'list', value: '' }],
			['permissions', ''],
			['user', ''],
			['email', ''],
			['password', ''],
			['timezone', ''],
			['additionalFields', {}],
			['updateFields', {}],
			['message', ''],
			['responseType', 'approval'],
			['approvalOptions', {}],
			['sendAs', 'text'],
			['returnAll', false],
			['limit', 50],
			['options', {}],
		] as const,
	],
	[
		'iSlash',
		islash,
		[
			['resource', 'message'],
			['recipient', ''],
			['text', ''],
			['mediaSource', 'none'],
			['binaryPropertyName', 'data'],
			['mediaUrl', ''],
			['sticker', { mode: 'list', value: '' }],
			['quotedMessageId', ''],
			['templateName', { mode: 'list', value: '' }],
			['templateText', { mappingMode: 'defineBelow', value: null }],
			['templateVariables', { mappingMode: 'defineBelow', value: null }],
			['templateData', '{}'],
			['media', ''],
			['sendAt', ''],
			['timeZone', '={{ $now.zoneName }}'],
			['labels', { mode: 'list', value: '' }],
			['label', { mode: 'list', value: '' }],
			['phoneNumber', ''],
			['broadcast', ''],
			['message', ''],
			['responseType', 'approval'],
			['approvalOptions', {}],
			['sendAs', 'text'],
			['returnAll', false],
			['limit', 50],
			['options', {}],
		] as const,
	],
])('What %s does where a workflow says nothing', (_, node, defaults) => {
	test.each(defaults)('%s: %j, wherever it stands', (name, preset) => {
		const fields = fieldsNamed(name, node);
		expect(fields.length).toBeGreaterThan(0);
		for (const field of fields) expect(field.default).toEqual(preset);
	});
});

const resourceOf = (menu: INodeProperties) => menu.displayOptions?.show?.resource;

test.each([
	['Lancepilot', lancepilot, lancepilotMessage],
	['iSlash', islash, islashMessage],
])('%s: the menu of a resource offers its operations, in words', (_, node, { operations }) => {
	const menus = fieldsNamed('operation', node).filter((menu) =>
		resourceOf(menu)?.includes('message'),
	);
	expect(menus.map(({ displayOptions }) => displayOptions)).toEqual([
		{ show: { resource: ['message'] } },
	]);
	// n8n lists an action for each option that has one; AI agents choose by the description.
	expect(menus[0]?.options).toEqual(
		operations.map(({ name, value, action, description, asks }) => ({
			name,
			value,
			action,
			description,
			...(asks && { displayOptions: { hide: { '@tool': [true] } } }),
		})),
	);
});

test('iSlash: each resource has a menu of its own, and what it holds where a workflow says nothing', () => {
	const first = {
		message: 'send',
		template: 'getAll',
		contact: 'getAll',
		label: 'getAll',
		broadcast: 'get',
		sticker: 'getAll',
	};
	const menus = fieldsNamed('operation', islash);
	expect(menus.map((menu) => [resourceOf(menu), menu.default])).toEqual(
		Object.entries(first).map(([resource, operation]) => [[resource], operation]),
	);
	const [resourceMenu] = fieldsNamed('resource', islash);
	expect(resourceMenu?.options?.map((option) => 'value' in option && option.value)).toEqual(
		Object.keys(first),
	);
});

test('Lancepilot: each resource has a menu of its own, with these operations, the first by default', () => {
	const operations = {
		message: [
			...['sendText', 'sendTemplate', 'sendImage', 'sendAudio', 'sendVideo', 'sendDocument'],
			...['sendAndWait', 'checkWindow'],
		],
		contact: ['create', 'update', 'import', 'toggleLabel', 'toggleTag'],
		template: ['getAll', 'get', 'create', 'update', 'delete', 'sync'],
		label: ['create', 'update', 'delete'],
		tag: ['create'],
		user: ['create', 'update'],
		role: ['getAll', 'create', 'update'],
		workspace: ['getAll', 'create', 'update'],
	};
	const valuesOf = ({ options = [] }: INodeProperties) =>
		options.map((option) => 'value' in option && option.value);
	const menus = fieldsNamed('operation', lancepilot);
	expect(menus.map((menu) => [resourceOf(menu), valuesOf(menu), menu.default])).toEqual(
		Object.entries(operations).map(([resource, values]) => [[resource], values, values[0]]),
	);
	expect(fieldsNamed('resource', lancepilot).map(valuesOf)).toEqual([Object.keys(operations)]);
});

test('A text is required where it is all of the message, and optional where a file can stand alone', () => {
	expect(fieldsNamed('text', lancepilot).map(({ required }) => required)).toEqual([true]);
	expect(fieldsNamed('text', islash).map(({ required }) => required)).toEqual([undefined]);
});

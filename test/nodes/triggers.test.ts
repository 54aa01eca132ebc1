import { readFileSync } from 'node:fs';
import type { INodeProperties } from 'n8n-workflow';
import * as islash from '../../nodes/Islash/events';
import { Islash } from '../../nodes/Islash/Islash.node';
import { IslashTrigger } from '../../nodes/Islash/IslashTrigger.node';
import * as lancepilot from '../../nodes/Lancepilot/events';
import { LancepilotTrigger } from '../../nodes/Lancepilot/LancepilotTrigger.node';
import { schemaProblems } from '../support/jsonSchema';
import { islashMessage, islashStatus, lancepilotPost } from '../support/posts';

const media = { id: 'm1', mime_type: 'application/pdf', filename: 'bill.pdf', caption: 'Bill' };
const errors = [{ code: 470, title: 'Too late' }];

const cases = [
	{
		name: 'lancepilotTrigger',
		node: new LancepilotTrigger(),
		credential: 'lancepilotApi',
		folder: 'Lancepilot',
		events: ['messageReceived', 'messageSentByPerson', 'messageSentByApi', 'unknown'],
		posted: [
			lancepilotPost({ type: 'text', text: { body: 'Hi' } }),
			lancepilotPost({ type: 'audio', audio: { value: 'https://files.example/a' } }),
		].flatMap(lancepilot.readEvents),
	},
	{
		name: 'islashTrigger',
		node: new IslashTrigger(),
		credential: 'islashApi',
		folder: 'Islash',
		events: [
			...['messageReceived', 'statusDelivered', 'statusFailed', 'statusRead', 'statusSent'],
			'unknown',
		],
		posted: [
			{ messages: [islashMessage({ context: { id: '0' } })] },
			{ messages: [islashMessage({ text: undefined, type: 'document', document: media })] },
			{ statuses: [islashStatus({ status: 'failed', errors })] },
		].flatMap(islash.readEvents),
	},
];

describe.each(cases)('$name', ({ name, node, credential, folder, events, posted }) => {
	const { description } = node;
	const field = (wanted: string) =>
		description.properties.find((property) => property.name === wanted);
	const options = (field('options')?.options ?? []) as INodeProperties[];

	test('has the name and the path that saved workflows and pasted URLs hold', () => {
		expect(description.name).toBe(name);
		expect(description.webhooks).toMatchObject([
			{ name: 'default', httpMethod: 'POST', path: 'webhook' },
		]);
	});

	test('listens to what customers write, and offers the rest', () => {
		expect(field('events')).toMatchObject({ default: ['messageReceived'], required: true });
		const values = field('events')?.options?.map((option) => 'value' in option && option.value);
		expect(values).toEqual(events);
	});

	test.each([
		['downloadMedia', false],
		['ignoreRepeats', true],
		['joinMessages', 0],
		['from', ''],
		['to', ''],
		['binaryPropertyName', 'data'],
	])('the option %s: %j where a workflow says nothing', (option, preset) => {
		expect(options.find((one) => one.name === option)?.default).toBe(preset);
	});

	test('its options are added with the same button as those of the actions', () => {
		const action = new Islash().description.properties.find(
			(property) => property.name === 'options',
		);
		expect(action?.placeholder).toBe('Add option');
		expect(field('options')?.placeholder).toBe(action?.placeholder);
	});

	test('needs no credential', () => {
		expect(description.credentials).toEqual([{ name: credential, required: false }]);
	});

	test('its output schema fits what comes out, and offers nothing that never does', () => {
		const schema = JSON.parse(readFileSync(`nodes/${folder}/__schema__/v1.0.0.json`, 'utf8')) as {
			properties: object;
		};
		const items = posted.map((event) =>
			JSON.parse(JSON.stringify({ ...event, sequence: undefined })),
		);
		for (const json of items) expect(schemaProblems(schema, json)).toEqual([]);
		const names = new Set(items.flatMap((json) => Object.keys(json)));
		expect(Object.keys(schema.properties).sort()).toEqual([...names].sort());
	});
});

import type { INode, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { Lancepilot } from '../../nodes/Lancepilot/Lancepilot.node';
import { nodeFor, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const run = async (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
	json: INodeExecutionData['json'] = {},
) =>
	await runNode(
		engine,
		recorder,
		nodeFor('lancepilot', { resource, operation, parameters }, settings),
		[{ json }],
	);

describe('What comes out of a change', () => {
	const created = { status: 201, message: 'Resource created successfully.' };

	test.each([
		['the record', { ...created, data: { id: 7, name: 'fair' } }, { id: 7, name: 'fair' }],
		['a plain yes where the record is empty', { ...created, data: {} }, { success: true }],
		['a plain yes where there is none', { ...created, data: null }, { success: true }],
	])('%s', async (_, answer, output) => {
		recorder.answerWith(json(201, answer));
		const { items } = await run('tag', 'create', { name: 'fair' });
		expect(items.map((item) => item.json)).toEqual([output]);
	});

	test.each([
		['template', { template: '4821' }, { success: true, message: 'Template deleted' }],
		['label', { label: '7' }, { message: 'Resource deleted successfully.', status: 200 }],
	])('that a %s is deleted, in one way', async (resource, parameters, answer) => {
		recorder.answerWith(json(200, answer));
		const { items } = await run(resource, 'delete', parameters);
		expect(items.map((item) => item.json)).toEqual([{ deleted: true }]);
	});
});

describe('Sync', () => {
	test.each([
		['went well', 200, { success: true, message: 'Templates synced successfully' }],
		['had nothing to do', 404, { success: false, message: 'No pending templates found' }],
	])('says what the API said: it %s', async (_, status, answer) => {
		recorder.answerWith(json(status, answer));
		const { items, error } = await run('template', 'sync');
		expect(error?.message).toBeUndefined();
		expect(items.map((item) => item.json)).toEqual([answer]);
	});

	test('fails for an unknown workspace', async () => {
		recorder.answerWith(json(404, { message: 'Resource not found.', status: 404 }));
		const { error } = await run('template', 'sync');
		expect(error?.message).toBe('Lancepilot found no such workspace (HTTP 404)');
	});
});

test('An unknown workspace is named once', async () => {
	recorder.answerWith(json(404, { message: 'Resource not found.', status: 404 }));
	const { error } = await run('workspace', 'update', { name: 'Northwind' });
	expect(error?.message).toBe('Lancepilot found no such workspace (HTTP 404)');
});

describe('A change that may have been made', () => {
	const toggle = async (settings: Partial<INode>) => {
		recorder.answerWith(json(500, { message: 'Server Error' }));
		return await run('contact', 'toggleTag', { contact: '1042', tagId: '7' }, settings);
	};

	test('is not made again, and is spoken of as a change', async () => {
		const { error } = await toggle({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 });
		expect(recorder.requests).toHaveLength(1);
		expect(error?.message).toBe(
			'Lancepilot could not handle the request (HTTP 500); the change may have been made',
		);
		expect(error?.description).toContain('It was not done again.');
	});

	test('is counted as one above the output', async () => {
		const { hints } = await toggle({ onError: 'continueRegularOutput' });
		expect(hints?.map(({ message }) => message)).toEqual(['0 done, 1 in doubt']);
	});
});

describe('The password of a user', () => {
	const PASSWORD = 'hunter2 "hunter2"';
	const person = {
		name: 'Uma',
		email: 'uma@example.com',
		timezone: 'Europe/Berlin',
		password: '={{ $json.secret }}',
	};
	const create = async () => await run('user', 'create', person, {}, { secret: PASSWORD });

	test('is in the request twice, and nowhere in what the run leaves behind', async () => {
		const attributes = { name: 'Uma', password: PASSWORD, old: [{ password: PASSWORD }] };
		recorder.answerWith(json(201, { data: { id: 12, attributes } }));
		const { items, run: made } = await create();
		const [request] = recorder.requests;
		expect(request?.body.toString().split(PASSWORD)).toHaveLength(3);
		expect(items.map((item) => item.json)).toEqual([
			{ id: 12, attributes: { name: 'Uma', password: '***', old: [{ password: '***' }] } },
		]);
		expect(JSON.stringify(made.nodes)).not.toContain('hunter2');
	});

	test('is taken out of the words with which the API refuses it', async () => {
		const errors = { password: [`The password ${PASSWORD} has appeared in a data leak.`] };
		recorder.answerWith(json(422, { message: `Validation error: ${PASSWORD}`, errors }));
		const { error, run: made } = await create();
		expect(error?.description).toContain('The password *** has appeared in a data leak.');
		expect(JSON.stringify([error?.message, error?.description, made.nodes])).not.toContain(
			'hunter2',
		);
	});

	test('is not in the words about a connection that broke off', async () => {
		recorder.answerWith((response) => {
			response.destroy();
		});
		const { error, run: made } = await create();
		expect(error?.message).toContain('the change may have been made');
		expect(JSON.stringify([error, made.nodes])).not.toContain('hunter2');
	});

	test.each(['update', 'create'])('is hidden by the panel: %s', (operation) => {
		const shown = JSON.stringify(passwordField(operation));
		expect(shown).toContain('"typeOptions":{"password":true}');
	});
});

/** The field for the password, wherever it stands among those of an operation on users. */
function passwordField(operation: string): unknown {
	const { description } = new Lancepilot();
	const own = description.properties.filter(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes('user') &&
			displayOptions.show.operation?.includes(operation),
	);
	const all = own.flatMap((property) => [property, ...(property.options ?? [])]);
	return all.find(({ name }) => name === 'password');
}

import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { nodeFor, lancepilotNode, locator, runNode, WORKSPACE_ID } from '../support/nodes';
import { accept, json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const NORTH = { id: WORKSPACE_ID, attributes: { name: 'North Wind' } };
const SOUTH = { id: 's1', attributes: { name: 'South Sea' } };
const EMPTY = locator('list', '');

/** Lists these workspaces, and says yes to all else. */
const withWorkspaces = (workspaces: unknown, status = 200) =>
	recorder.answerWith((response, request) => {
		const isList = new URL(request.url, recorder.url).pathname === '/api/v3/workspaces';
		(isList ? json(status, { data: workspaces }) : accept)(response, request);
	});

const paths = () => recorder.requests.map(({ url }) => url.replace('/api/v3/', ''));
const LIST = 'workspaces?page=1&per_page=20';
const SENT = `workspaces/${WORKSPACE_ID}/contacts/number/442079460958/messages/text`;

const send = async (
	parameters: INodeParameters,
	items: INodeExecutionData[] = [{ json: {} }],
	settings = {},
) => {
	const node = lancepilotNode(
		'sendText',
		{ workspace: EMPTY, text: 'Hi', options: { maxRetries: 0 }, ...parameters },
		settings,
	);
	return await runNode(engine, recorder, node, items);
};

describe('Where Workspace is left empty,', () => {
	test('a message goes through the only workspace of the access token', async () => {
		withWorkspaces([NORTH]);
		expect((await send({})).error).toBeUndefined();
		expect(paths()).toEqual([LIST, SENT]);
	});

	test.each([1, 5])('it is read once for all items, %i at a time', async (batchSize) => {
		withWorkspaces([NORTH]);
		const options = { batching: { batch: { batchSize, batchInterval: 0 } } };
		await send({ options }, Array<INodeExecutionData>(5).fill({ json: {} }));
		expect(paths()).toEqual([LIST, ...Array<string>(5).fill(SENT)]);
	});

	test.each([
		['several', [NORTH, SOUTH], 'and the access token reaches several: "North Wind", "South Sea"'],
		['none', [], 'and Lancepilot lists no workspace for the access token'],
		['something else than a list', { id: 'n1' }, 'and Lancepilot lists no workspace for'],
	])('nothing is sent where the token reaches %s', async (_, workspaces, reason) => {
		withWorkspaces(workspaces);
		const { error } = await send({});
		expect(error?.message).toContain(`Workspace is empty, ${reason}`);
		expect(error?.description).toContain('Pick one from the list, or enter its ID');
		expect(paths()).toEqual([LIST]);
	});

	test('nothing is sent where there are more pages of workspaces than the first', async () => {
		const meta = { current_page: 1, last_page: 2 };
		recorder.answerWith(json(200, { data: [NORTH], meta }));
		expect((await send({})).error?.message).toContain('reaches several: "North Wind" …');
		expect(paths()).toEqual([LIST]);
	});

	test.each([
		[500, 'Lancepilot'],
		[401, 'Lancepilot did not accept the access token'],
	])(
		'nothing is sent where they cannot be read, %i, and the reason is said',
		async (status, words) => {
			withWorkspaces([NORTH], status);
			const { error } = await send({});
			expect(error?.message).toContain(words);
			expect(error?.message).not.toContain('may have been');
			expect(error?.description).toContain('Choose the workspace in the node');
			expect(paths()).toEqual([LIST]);
		},
	);

	test('each item says so where the run goes on, and one read was made for all', async () => {
		withWorkspaces([NORTH, SOUTH]);
		const { items } = await send({}, [{ json: {} }, { json: {} }], {
			onError: 'continueRegularOutput',
		});
		expect(items).toHaveLength(2);
		for (const { json: output } of items) expect(output.error).toContain('Workspace is empty');
		expect(paths()).toEqual([LIST]);
	});

	test('what was sent is not sent again by Retry On Fail, and the workspace is the same', async () => {
		withWorkspaces([NORTH]);
		const items = [{ json: { text: 'Hi' } }, { json: { text: '' } }];
		await send({ text: '={{ $json.text }}' }, items, {
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 1,
		});
		expect(paths().filter((path) => path === SENT)).toHaveLength(1);
	});

	test('a question goes through it, and waits', async () => {
		withWorkspaces([NORTH]);
		const node = lancepilotNode('sendAndWait', { workspace: EMPTY, message: 'May she?' });
		const { run } = await runNode(engine, recorder, node);
		expect(run.status).toBe('waiting');
		expect(paths()).toEqual([LIST, SENT]);
	});

	test.each([
		['template', 'getAll', {}, 'templates?page=1&per_page=50'],
		['contact', 'toggleTag', { contact: '7', tagId: '8' }, 'contact/7/toggle-tag'],
		['role', 'getAll', {}, 'roles'],
	])('%s: %s works in the only workspace too', async (resource, operation, parameters, path) => {
		withWorkspaces([NORTH]);
		const given = { workspace: EMPTY, ...parameters };
		await runNode(
			engine,
			recorder,
			nodeFor('lancepilot', { resource, operation, parameters: given }),
		);
		expect(paths()).toEqual([LIST, `workspaces/${WORKSPACE_ID}/${path}`]);
	});
});

test.each([
	['a chosen one', { workspace: locator('list', WORKSPACE_ID) }],
	['one by ID', { workspace: locator('id', WORKSPACE_ID) }],
	['an expression', { workspace: locator('id', `={{ "${WORKSPACE_ID}" }}`) }],
])('No workspaces are read for %s', async (_, parameters) => {
	withWorkspaces([NORTH]);
	await send(parameters);
	expect(paths()).toEqual([SENT]);
});

test.each([
	['in the field', locator('id', '={{ $json.workspace }}')],
	['in place of the whole field', '={{ $json.workspace }}'],
])('An expression %s that gives nothing is refused: it meant another one', async (_, workspace) => {
	withWorkspaces([NORTH]);
	const { error } = await send({ workspace });
	expect(error?.message).toBe('Workspace is empty');
	expect(paths()).toEqual([]);
});

test('The workspace that is changed must be named', async () => {
	withWorkspaces([NORTH]);
	const parameters = { workspace: EMPTY, name: 'North' };
	const node = nodeFor('lancepilot', { resource: 'workspace', operation: 'update', parameters });
	await expect(runNode(engine, recorder, node)).rejects.toThrow('"Workspace" is required');
	expect(paths()).toEqual([]);
});

describe('In the panel', () => {
	const list = async (method: string) =>
		await engine.searchList({
			nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
			method,
			parameters: { workspace: EMPTY },
			credentials: recorder.credentials,
		});

	test.each([
		['searchTemplates', 'templates'],
		['searchAllTemplates', 'templates'],
		['searchRoles', 'roles'],
	])('%s lists what the only workspace has', async (method, path) => {
		withWorkspaces([NORTH]);
		await list(method).catch(() => undefined);
		expect(paths()).toEqual([LIST, expect.stringContaining(`workspaces/${WORKSPACE_ID}/${path}`)]);
	});

	test('several workspaces are named where another list waits for one', async () => {
		withWorkspaces([NORTH, SOUTH]);
		await expect(list('searchTemplates')).rejects.toMatchObject({
			message:
				'Workspace is empty, and the access token reaches several: "North Wind", "South Sea"',
		});
	});

	const form = async (method = 'templateFields') =>
		await engine.layOutForm({
			nodeType: 'n8n-nodes-lancepilot-islash.lancepilot',
			method,
			parameters: {
				resource: 'message',
				operation: 'sendTemplate',
				workspace: EMPTY,
				template: locator('list', '7'),
			},
			credentials: recorder.credentials,
		});

	test('the form of a template is that of the only workspace', async () => {
		withWorkspaces([NORTH]);
		await form();
		expect(paths()).toEqual([LIST, `workspaces/${WORKSPACE_ID}/templates/7`]);
	});

	test('the text of a template says which workspaces there are where it waits for one', async () => {
		withWorkspaces([NORTH, SOUTH]);
		expect((await form('templateText')).emptyFieldsNotice).toContain(
			'several: &quot;North Wind&quot;, &quot;South Sea&quot;',
		);
		expect(paths()).toEqual([LIST]);
	});
});

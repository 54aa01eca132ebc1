import { islashNode, lancepilotNode, nodeFor, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const sendText = lancepilotNode('sendText', { text: 'Hello' });
const sendWhole = lancepilotNode('sendText', { text: 'Hello', options: { simplify: false } });
const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe('A secret in an answer that is a success', () => {
	test.each([
		['Lancepilot', sendWhole, 'lance-t0ken'],
		['iSlash', islashNode({ text: 'Hello', options: { simplify: false } }), 's3ss-key'],
	])('is in no output and in no memory of %s', async (_, node, secret) => {
		const message = { id: 1, echo: secret, url: `https://x/?a=${secret}`, [secret]: [secret] };
		recorder.answerWith(json(201, { meta: { code: 'RESP_OKAY' }, data: { ...message, message } }));
		const { run, items } = await runNode(engine, recorder, node);
		expect(items[0]?.json).toMatchObject({ id: 1, echo: '***', '***': ['***'] });
		expect(JSON.stringify(run)).not.toContain(secret);
	});

	test('is not remembered either, where a later item stops the run', async () => {
		let requests = 0;
		recorder.answerWith((response, request) => {
			const yes = json(201, { data: { echo: 'lance-t0ken' } });
			(++requests === 1 ? yes : json(422, {}))(response, request);
		});
		const { run } = await runNode(engine, recorder, sendText, Array(2).fill({ json: {} }));
		const memory = JSON.stringify(run.data.executionData?.contextData);
		expect(memory).toContain('***');
		expect(memory).not.toContain('lance-t0ken');
	});

	test.each(['pa"ss\\word', 'p/ä ss', "it's a!"])(
		'nor is the password %s of a user, however the service spells it',
		async (password) => {
			recorder.answerWith(
				json(201, {
					data: { said: `your password is ${password}`, raw: JSON.stringify({ password }) },
				}),
			);
			const node = nodeFor('lancepilot', {
				resource: 'user',
				operation: 'create',
				parameters: {
					name: 'Ada',
					email: 'ada@example.com',
					password,
					timezone: 'Europe/London',
					status: true,
				},
			});
			const { items, error } = await runNode(engine, recorder, node);
			expect(error?.description ?? error?.message).toBeUndefined();
			expect(items[0]?.json).toEqual({
				said: 'your password is ***',
				raw: '{"password":"***"}',
			});
		},
	);
});

test('A token that was filled in where the base URL belongs is not shown', async () => {
	const { accessToken, baseUrl } = recorder.credentials.lancepilotApi;
	const credentials = { lancepilotApi: { accessToken: baseUrl, baseUrl: accessToken } };
	const { error } = await runNode(engine, { credentials }, sendText);
	expect(`${error?.message} ${error?.description}`).not.toContain(accessToken);
	expect(error?.message).toContain('Base URL of the credential');
});

describe('What the API says never acts on n8n', () => {
	test.each([
		['error', 'x'],
		['error', null],
		['error', {}],
		['$error', null],
		['$error', { message: 'x' }],
		['$json', {}],
	])('a record with %s: %j', async (key, value) => {
		const record = { id: 1, [key]: value, $json: {} };
		recorder.answerWith(json(201, { data: record }));
		const node = { ...sendWhole, ...retryOnFail };
		const { items, error } = await runNode(engine, recorder, node);
		expect(error?.message).toBeUndefined();
		expect(items[0]?.json).toEqual({ data: record });
		expect(items[0]?.error).toBeUndefined();
		expect(recorder.requests).toHaveLength(1);
	});

	test('nor do records of a list', async () => {
		recorder.answerWith(json(200, { data: [{ $error: null, $json: {} }, { error: 'x' }] }));
		const node = nodeFor('lancepilot', {
			resource: 'template',
			operation: 'getAll',
			parameters: {},
		});
		const { items, error } = await runNode(engine, recorder, node);
		expect(error?.message).toBeUndefined();
		expect(items.map((item) => item.json)).toEqual([
			{ data: { $error: null, $json: {} } },
			{ data: { error: 'x' } },
		]);
	});
});

test.each([3_600, 50_000])(
	'A record nested %d levels deep is recalled at the next try, and the items behind it are sent',
	async (levels) => {
		let requests = 0;
		recorder.answerWith((response, request) => {
			requests++;
			if (requests === 2) {
				json(422, {})(response, request);
				return;
			}
			response.writeHead(201, { 'content-type': 'application/json' });
			const deep = '['.repeat(levels) + ']'.repeat(levels);
			response.end(requests === 1 ? `{"data":{"id":1,"deep":${deep}}}` : '{"data":{"id":2}}');
		});
		const node = lancepilotNode('sendText', { text: 'Hello' }, retryOnFail);
		const { items, error } = await runNode(engine, recorder, node, Array(2).fill({ json: {} }));
		expect(error?.message).toBeUndefined();
		expect(items.map((item) => item.json.id)).toEqual([1, 2]);
		expect(recorder.requests).toHaveLength(3);
	},
);

describe('The memory of what was sent', () => {
	const memoryOf = (run: Awaited<ReturnType<typeof runNode>>['run']) =>
		JSON.stringify(run.data.executionData?.contextData);

	test.each([
		['the first', 0],
		['another', 2],
	])('is gone when n8n has made its last try, though %s item was refused', async (_, refused) => {
		recorder.answerWith((response, request) => {
			const isRefused = request.body.includes(`Message ${refused}`);
			(isRefused ? json(422, {}) : json(201, { data: { id: 1 } }))(response, request);
		});
		const node = lancepilotNode(
			'sendText',
			{ text: '={{ $json.text }}' },
			{ ...retryOnFail, onError: 'continueRegularOutput' },
		);
		const texts = [0, 1, 2].map((index) => ({ json: { text: `Message ${index}` } }));
		const { run, items } = await runNode(engine, recorder, node, texts);
		expect(items).toHaveLength(3);
		expect(memoryOf(run)).not.toContain('sentMessages');
		// n8n runs the node again only where the first item failed, and then nothing twice.
		expect(recorder.requests).toHaveLength(refused === 0 ? 5 : 3);
	});

	test('holds a few words of a service that says millions', async () => {
		recorder.answerWith(json(500, { message: 'x'.repeat(7_000_000) }));
		const { run, error } = await runNode(engine, recorder, sendText);
		expect(memoryOf(run).length).toBeLessThan(2000);
		expect(error?.description?.length).toBeLessThan(2000);
	});
});

test('The error output has the fields and the file of the item, and its place', async () => {
	recorder.answerWith(json(422, { message: 'No' }));
	const node = lancepilotNode('sendText', { text: 'Hi' }, { onError: 'continueErrorOutput' });
	const data = { data: Buffer.from('%PDF').toString('base64'), mimeType: 'application/pdf' };
	const { outputs } = await runNode(engine, recorder, node, [
		{ json: { row: 7 }, binary: { data } },
	]);
	expect(outputs[1]).toMatchObject([{ binary: { data }, pairedItem: { item: 0 } }]);
});

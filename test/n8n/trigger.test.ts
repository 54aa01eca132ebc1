import { randomUUID } from 'node:crypto';
import { endedExecutions } from '../support/executions';
import { inCloudWrapping, islashMessage, islashStatus, lancepilotPost } from '../support/posts';
import { listen, post } from './support/listener';
import { startSink, type Sink } from '../support/sink';
import { api, place } from './support/playground';

let sink: Sink;
beforeEach(async () => {
	sink = await startSink();
});
afterEach(() => sink.close());

type SetUp = Parameters<typeof listen>[3];
const open = async (setUp: SetUp) => await listen(api, place.n8nUrl, sink, setUp);
const times = async <Result>(count: number, work: (index: number) => Promise<Result>) =>
	await Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const newMessage = () => ({ messages: [islashMessage({ id: randomUUID() })] });

/** How many executions a workflow has, once a later message has come through. */
async function executionsOf(workflowId: string): Promise<number> {
	const ended = await endedExecutions(api, workflowId, 1);
	return ended.length;
}

test.each([
	['lancepilotTrigger', lancepilotPost({ type: 'text', body: 'Hi {{ 1 + 1 }}' }), 'Hi {{ 1 + 1 }}'],
	['islashTrigger', { messages: [islashMessage({ id: randomUUID() })] }, 'hi'],
] as const)('%s: one message is one run with its item', async (type, body, text) => {
	const { workflowId, url } = await open({ type });
	expect(await post(url, body)).toBe(200);
	await sink.until(1);
	expect(await executionsOf(workflowId)).toBe(1);
	expect(sink.bodies()).toMatchObject([
		{ event: 'messageReceived', number: '442079460958', text, type: 'text' },
	]);
});

test.each([
	['lancepilotTrigger', lancepilotPost({ type: 'text', body: 'Five times' })],
	['islashTrigger', { messages: [islashMessage({ id: randomUUID() })] }],
] as const)('%s: five copies at once, and one later, are one run', async (type, body) => {
	const { workflowId, url } = await open({ type });
	expect(await times(5, () => post(url, body))).toEqual([200, 200, 200, 200, 200]);
	await sink.until(1);
	expect(await post(url, body)).toBe(200);
	expect(await executionsOf(workflowId)).toBe(1);
	expect(sink.taken).toHaveLength(1);
});

test('Where the user says so, every copy is a run', async () => {
	const { workflowId, url } = await open({
		type: 'islashTrigger',
		parameters: { options: { ignoreRepeats: false } },
	});
	const body = newMessage();
	await times(3, () => post(url, body));
	await sink.until(3);
	expect(await executionsOf(workflowId)).toBe(3);
});

test('What was not asked for starts nothing; statuses are told where they are', async () => {
	const { workflowId, url } = await open({
		type: 'islashTrigger',
		parameters: { events: ['statusRead', 'statusFailed'] },
	});
	const statuses = ['sent', 'delivered', 'read', 'failed'].map((status) =>
		islashStatus({ status }),
	);
	expect(await post(url, newMessage())).toBe(200);
	expect(await post(url, { unheardOf: 1 })).toBe(200);
	for (const status of statuses) expect(await post(url, { statuses: [status] })).toBe(200);
	await sink.until(2);
	expect(await executionsOf(workflowId)).toBe(2);
	// Two runs, of which either may end first.
	expect(
		sink
			.bodies()
			.map(({ event }) => event)
			.sort(),
	).toEqual(['statusFailed', 'statusRead']);
});

test('Several messages of one body are items of one run', async () => {
	const { workflowId, url } = await open({ type: 'islashTrigger' });
	const messages = [islashMessage({ id: randomUUID() }), islashMessage({ id: randomUUID() })];
	await post(url, inCloudWrapping({ messages }));
	await sink.until(2);
	expect(await executionsOf(workflowId)).toBe(1);
	expect(sink.bodies().map(({ raw }) => raw)).toEqual(messages);
});

describe('With a webhook secret', () => {
	const secret = 'Nicht-für-jeden & + %41';
	let credentials: SetUp['credentials'];
	beforeAll(async () => {
		const name = 'Secret';
		const data = { baseUrl: 'https://lancepilot.example', accessToken: 'x', webhookSecret: secret };
		const id = await api.createCredential({ name, type: 'lancepilotApi', data });
		credentials = { lancepilotApi: { id, name } };
	});

	const withHeader = async (url: string, value: string) => {
		const headers = { 'content-type': 'application/json', 'x-webhook-secret': value };
		const body = JSON.stringify(lancepilotPost({ type: 'text', body: randomUUID() }));
		return (await fetch(url, { method: 'POST', headers, body })).status;
	};
	const withQuery = async (url: string, query: string) =>
		await post(`${url}?${query}`, lancepilotPost({ type: 'text', body: randomUUID() }));
	const token = encodeURIComponent(secret);

	test('a caller without it, or with another, is answered 401 and starts nothing', async () => {
		const { workflowId, url } = await open({ type: 'lancepilotTrigger', credentials });
		expect([
			await withQuery(url, ''),
			await withQuery(url, 'token='),
			await withQuery(url, `token=${token}x`),
			await withQuery(url, `token[]=${token}`),
			await withQuery(url, `token=${token}&token=${token}`),
			await withQuery(url, `Token=${token}`),
			await withHeader(url, 'another'),
		]).toEqual([401, 401, 401, 401, 401, 401, 401]);
		expect(await api.executions(workflowId)).toEqual([]);
	});

	test('one who knows it starts a run, and it is not in what n8n stores', async () => {
		const { workflowId, url } = await open({ type: 'lancepilotTrigger', credentials });
		expect(await withQuery(url, `token=${token}`)).toBe(200);
		await sink.until(1);
		const [{ id } = { id: '' }] = await endedExecutions(api, workflowId, 1);
		const stored = JSON.stringify(await api.call('GET', `/executions/${id}`));
		expect(stored).toContain('messageReceived');
		for (const part of ['Nicht-f', token]) expect(stored).not.toContain(part);
	});

	test('it may also come in a header', async () => {
		const plain = 'only-plain-letters';
		const data = { baseUrl: 'https://lancepilot.example', accessToken: 'x', webhookSecret: plain };
		const id = await api.createCredential({ name: plain, type: 'lancepilotApi', data });
		const link = { lancepilotApi: { id, name: plain } };
		const { url } = await open({ type: 'lancepilotTrigger', credentials: link });
		expect(await withHeader(url, plain)).toBe(200);
		await sink.until(1);
	});
});

describe('Joined', () => {
	const type = 'islashTrigger';
	const texts = ['Hi', 'I need a sail', 'a red one'];
	const messageOf = (from: string, body: string) => ({
		messages: [islashMessage({ id: randomUUID(), from, text: { body } })],
	});

	test('the messages of each customer are one run, in their order', async () => {
		const { workflowId, url } = await open({ type, parameters: { options: { joinMessages: 2 } } });
		for (const text of texts) {
			expect(await post(url, messageOf('442079460958', text))).toBe(200);
			expect(await post(url, messageOf('442079460959', text))).toBe(200);
		}
		await sink.until(2);
		expect(await executionsOf(workflowId)).toBe(2);
		const items = sink.bodies().map(({ number, text }) => ({ number, text }));
		expect(items).toEqual([
			{ number: '442079460958', text: texts.join('\n') },
			{ number: '442079460959', text: texts.join('\n') },
		]);
	});

	test('a message that comes when the others have gone is a run of its own', async () => {
		const { workflowId, url } = await open({ type, parameters: { options: { joinMessages: 1 } } });
		await post(url, messageOf('442079460958', 'Hi'));
		await sink.until(1);
		await post(url, messageOf('442079460958', 'again'));
		await sink.until(2);
		expect(await executionsOf(workflowId)).toBe(2);
		expect(sink.bodies().map(({ text }) => text)).toEqual(['Hi', 'again']);
	});
});

describe('What is no message of a service', () => {
	const nested = (depth: number) => `{"messages":${'['.repeat(depth)}${']'.repeat(depth)}}`;
	const json = { 'content-type': 'application/json' };

	test.each([
		['no JSON', 'hello', {}, 400],
		['broken JSON', '{"messages":', json, 422],
		['no body', '', json, 400],
		['a list', '[{"messages":[]}]', json, 400],
		['a word', '"messages"', json, 400],
		['nothing', 'null', json, 400],
		['5,000 levels', nested(5000), json, 400],
		['100,000 levels', nested(100_000), json, 400],
		['more than 4 MiB', JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }), json, 413],
		['16 MiB and more', JSON.stringify({ text: 'x'.repeat(17 * 1024 * 1024) }), json, 500],
		['wrong types', '{"messages":{"from":[],"text":7},"statuses":true}', json, 200],
	])('%s: is answered, and starts nothing', async (_, body, headers, status) => {
		const { workflowId, url } = await open({ type: 'islashTrigger' });
		const answer = await fetch(url, { method: 'POST', body, headers });
		expect(answer.status).toBe(status);
		expect(await post(url, newMessage())).toBe(200);
		await sink.until(1);
		expect(await executionsOf(workflowId)).toBe(1);
	});

	test.each([
		['no Content-Type', undefined],
		['that of a form', 'application/x-www-form-urlencoded'],
		['that of text', 'text/plain'],
		['an unknown one', 'application/vnd.islash+json'],
	])('A message with %s is a message all the same', async (_, contentType) => {
		const { url } = await open({ type: 'islashTrigger' });
		const body = new TextEncoder().encode(JSON.stringify(newMessage()));
		const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {};
		expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(200);
		await sink.until(1);
	});

	test('A text of a megabyte comes through whole', async () => {
		const { url } = await open({ type: 'lancepilotTrigger' });
		const body = 'é😀 '.repeat(250_000);
		expect(await post(url, lancepilotPost({ type: 'text', body }))).toBe(200);
		await sink.until(1);
		expect(sink.bodies()[0]?.text === body).toBe(true);
	});

	test('The unknown comes out where the user asked for it', async () => {
		const { url } = await open({ type: 'islashTrigger', parameters: { events: ['unknown'] } });
		const body = JSON.parse('{"ticket":{"id":7},"__proto__":{"a":1}}');
		expect(await post(url, body)).toBe(200);
		await sink.until(1);
		expect(sink.bodies()).toMatchObject([{ event: 'unknown', raw: { ticket: { id: 7 } } }]);
	});
});

test('Settings that cannot be understood are named when the user listens for a test', async () => {
	const trigger = {
		id: 'trigger',
		name: 'Trigger',
		type: 'n8n-nodes-lancepilot-islash.islashTrigger',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { options: { from: 'Ada' } },
		webhookId: randomUUID(),
	};
	const { id } = await api.saveWorkflow({ name: 'Only Ada', nodes: [trigger], connections: {} });
	await expect(api.run(id, 'Trigger')).rejects.toThrow('is not a phone number');
});

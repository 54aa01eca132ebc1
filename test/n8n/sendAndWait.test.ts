import { endedExecution } from '../support/executions';
import {
	answer,
	asking,
	askingEach,
	askNode,
	handOn,
	links,
	look,
	reached,
	setOff,
} from './support/asking';
import { startSink, type Sink } from '../support/sink';
import { api, emptySandbox, messages } from './support/playground';

let sink: Sink;
beforeEach(async () => {
	await emptySandbox();
	sink = await startSink();
});
afterEach(() => sink.close());

const bothWays = { values: { approvalType: 'double', askReason: true } };

/** Sets a workflow off that asks with these parameters. Gives the link, once n8n waits. */
async function ask(parameters: Parameters<typeof askNode>[0], settings = {}) {
	const workflowId = await setOff(api, (path) =>
		asking([askNode(parameters, settings), handOn(sink.url)], path),
	);
	const [link = ''] = await links(1);
	const executionId = await reached(api, workflowId, 'waiting');
	return { workflowId, executionId, link };
}

test('An approval: the link in the text leads to a page, its button lets the workflow go on', async () => {
	const { link, executionId } = await ask({ message: 'Can Ada have 20% off?' });
	const [sent] = await messages();
	expect(sent?.text).toBe(`Can Ada have 20% off?\n\n${link}`);
	expect((await look(link)).html).toContain('Can Ada have 20% off?');
	const page = await answer(link, { decision: 'approve' });
	expect(page.status).toBe(200);
	expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
	await sink.until(1);
	expect(await endedExecution(api, executionId)).toMatchObject({ status: 'success' });
	expect(sink.bodies()).toEqual([
		{ data: { approved: true, respondedAt: expect.stringMatching(/^\d{4}-.*Z$/), answers: 'Ask' } },
	]);
});

test('Declined with a reason: the reason goes along', async () => {
	const { link } = await ask({ approvalOptions: bothWays });
	await answer(link, { decision: 'decline', reason: 'Too much,\r\nsorry' });
	await sink.until(1);
	expect(sink.bodies()).toMatchObject([
		{ data: { approved: false, chatInput: 'Too much,\nsorry' } },
	]);
});

test('A free text comes as it was written', async () => {
	const { link } = await ask({ responseType: 'freeText' });
	await answer(link, { text: 'Tuesday & "maybe" <b>Friday</b> {{ 1 + 1 }} 😀' });
	await sink.until(1);
	expect(sink.bodies()).toMatchObject([
		{ data: { text: 'Tuesday & "maybe" <b>Friday</b> {{ 1 + 1 }} 😀' } },
	]);
});

test('Three items are refused with advice, before anything is sent', async () => {
	const items = [{ n: 1 }, { n: 2 }, { n: 3 }];
	const id = await setOff(api, (path) => asking([askNode({}), handOn(sink.url)], path), items);
	const executionId = await reached(api, id, 'error');
	const stored = JSON.stringify(await api.call('GET', `/executions/${executionId}`));
	expect(stored).toContain('the input has 3 items');
	expect(stored).toContain('Loop Over Items');
	expect(await messages()).toEqual([]);
});

test('In a loop, an old link answers no later question, and shows what was answered', async () => {
	const nodes = [askNode({ message: '={{ $json.question }}' }), handOn(sink.url)];
	const items = [{ question: 'First?' }, { question: 'Second?' }];
	const id = await setOff(api, (path) => askingEach(nodes, path), items);
	const [first = ''] = await links(1);
	await reached(api, id, 'waiting');
	await answer(first, { decision: 'approve' });
	const [, second = ''] = await links(2);
	await reached(api, id, 'waiting');
	expect(second).not.toBe(first);

	const { data } = sink.bodies()[0] as { data: { respondedAt: string } };
	for (const page of [await look(first), await answer(first, { decision: 'approve' })]) {
		expect(page.status).toBe(410);
		expect(page.html).toContain(data.respondedAt);
		expect(page.html).toContain('Yes');
		expect(page.html).not.toContain('Second?');
	}
	expect((await look(second)).html).toContain('Second?');
	expect(sink.taken).toHaveLength(1);
	await answer(second, { decision: 'approve' });
	await sink.until(2);
});

test('To look at the page decides nothing, whoever looks', async () => {
	const { link, workflowId } = await ask({});
	const agents = ['WhatsApp/2.24', 'facebookexternalhit/1.1', 'Mozilla/5.0 (iPhone)', ''];
	for (const agent of agents) {
		const { status } = await fetch(link, { headers: { 'user-agent': agent } });
		expect(status).toBe(200);
	}
	for (const method of ['HEAD', 'OPTIONS']) await fetch(link, { method });
	expect(await api.executions(workflowId)).toMatchObject([{ status: 'waiting' }]);
	expect(sink.taken).toEqual([]);
});

test('Of two answers at once, one counts, and the other page says what was decided and when', async () => {
	const { link } = await ask({ approvalOptions: bothWays });
	const pages = await Promise.all([
		answer(link, { decision: 'approve' }),
		answer(link, { decision: 'decline' }),
	]);
	await sink.until(1);
	const { data } = sink.bodies()[0] as { data: { approved: boolean; respondedAt: string } };
	expect(pages.map(({ status }) => status).sort()).toEqual([200, 409]);
	for (const { html } of pages) {
		expect(html).toContain(`<h1>${data.approved ? 'Approve' : 'Decline'}</h1>`);
		expect(html).toContain(data.respondedAt);
	}
});

test('An answer after the end decides nothing', async () => {
	const { link, executionId } = await ask({});
	await answer(link, { decision: 'approve' });
	await endedExecution(api, executionId);
	expect((await answer(link, { decision: 'approve' })).html).toContain('No action required');
	expect(sink.taken).toHaveLength(1);
});

test.each([
	['nothing', {}],
	['a decision that is none', { decision: 'maybe' }],
	['a refusal, where one can only approve', { decision: 'decline' }],
])('%s is no answer: the page asks again', async (_, form) => {
	const { link, workflowId } = await ask({});
	const page = await answer(link, form);
	expect(page.status).toBe(400);
	expect(page.html).toContain('Please choose an answer.');
	expect(await api.executions(workflowId)).toMatchObject([{ status: 'waiting' }]);
});

test.each([
	['another round', (link: string) => link.replace('round=0', 'round=1')],
	['no round', (link: string) => link.replace('round=0&', '')],
	['one more parameter', (link: string) => `${link}&decision=approve`],
	['another signature', (link: string) => link.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
	['no signature', (link: string) => link.replace(/[?&]signature=\w+/, '')],
])('A link with %s is turned away', async (_, change) => {
	const { link, workflowId } = await ask({});
	expect(change(link)).not.toBe(link);
	expect((await answer(change(link), { decision: 'approve' })).status).toBe(401);
	expect(await api.executions(workflowId)).toMatchObject([{ status: 'waiting' }]);
});

test('When the time is over, an earlier approval in the input goes on, without the mark of an answer', async () => {
	const soon = { limitWaitTime: { values: { resumeAmount: 0.02, resumeUnit: 'minutes' } } };
	const earlier = { data: { approved: true, answers: 'Ask the Boss' } };
	const nodes = [askNode({ options: soon }), handOn(sink.url)];
	await setOff(api, (path) => asking(nodes, path), [earlier]);
	await sink.until(1);
	expect(sink.bodies()).toEqual([earlier]);
});

test('Signs of HTML reach the chat and the page as they were meant', async () => {
	const message = 'Tom & Jerry <b>"now"</b> \'ok\' &amp;';
	const { link } = await ask({ message });
	expect((await messages())[0]?.text).toBe(`${message}\n\n${link}`);
	const { html } = await look(link);
	expect(html).toContain(
		'Tom &amp; Jerry &lt;b&gt;&quot;now&quot;&lt;/b&gt; &#39;ok&#39; &amp;amp;',
	);
});

test('iSlash asks and goes on as well', async () => {
	const islash = {
		type: 'n8n-nodes-lancepilot-islash.islash',
		credentials: { islashApi: { id: '', name: '' } },
	};
	const { link, executionId } = await ask({ recipient: '+852 9000 0001' }, islash);
	expect(await messages()).toMatchObject([
		{ service: 'iSlash', recipient: '85290000001', text: `May she?\n\n${link}` },
	]);
	expect((await look(link)).html).toContain('May she?');
	await answer(link, { decision: 'approve' });
	expect(await endedExecution(api, executionId)).toMatchObject({ status: 'success' });
	await sink.until(1);
	expect(sink.bodies()).toMatchObject([{ data: { approved: true, answers: 'Ask' } }]);
});

describe('The Retry button at a question that waits does what n8n does when the time is over', () => {
	/** Asks, retries, and gives the link once the input has gone on: without an answer, and unasked. */
	async function retried(isStopped: boolean): Promise<string> {
		const { link, executionId } = await ask({});
		if (isStopped) await api.call('POST', `/executions/${executionId}/stop`);
		await api.retry(executionId);
		await sink.until(1);
		expect(sink.bodies()).toEqual([{}]);
		expect(await messages()).toHaveLength(1);
		return link;
	}

	test('and the link still answers the execution that waits', async () => {
		const link = await retried(false);
		await answer(link, { decision: 'approve' });
		await sink.until(2);
		expect(sink.bodies()[1]).toMatchObject({ data: { approved: true, answers: 'Ask' } });
	});

	test('and the link of one that was stopped before decides nothing', async () => {
		const link = await retried(true);
		expect((await answer(link, { decision: 'approve' })).status).toBe(409);
		expect(sink.taken).toHaveLength(1);
	});
});

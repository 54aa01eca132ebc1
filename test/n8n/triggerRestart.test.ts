import { randomUUID } from 'node:crypto';
import { endedExecutions } from '../support/executions';
import { islashMessage } from '../support/posts';
import { listening } from '../../tools/n8n/listening';
import { listen, post } from './support/listener';
import { startOwnN8n, type OwnN8n } from './support/ownN8n';
import { startSink, type Sink } from '../support/sink';

/** Of its own, since these tests stop it. */
let n8n: OwnN8n;
let sink: Sink;
beforeAll(async () => {
	n8n = await startOwnN8n('trigger');
});
afterAll(() => n8n.remove());
beforeEach(async () => {
	sink = await startSink();
});
afterEach(() => sink.close());

const posted = (id: string) => ({ messages: [islashMessage({ id, text: { body: id } })] });

test.each([
	['at once', {}],
	['joined with others', { options: { joinMessages: 1 } }],
])('A message that came %s, and again after a restart, is one run', async (_, parameters) => {
	const { url, workflowId } = await listen(n8n.api, n8n.url, sink, {
		type: 'islashTrigger',
		parameters,
	});
	const [first, second] = [randomUUID(), randomUUID()];
	expect(await post(url, posted(first))).toBe(200);
	await sink.until(1);
	await endedExecutions(n8n.api, workflowId, 1);

	await n8n.restart();
	await listening(url);
	expect(await post(url, posted(first))).toBe(200);
	expect(await post(url, posted(second))).toBe(200);
	await sink.until(2);
	expect(await endedExecutions(n8n.api, workflowId, 2)).toHaveLength(2);
	expect(sink.bodies().map(({ text }) => text)).toEqual([first, second]);
});

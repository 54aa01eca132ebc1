import type { INode } from 'n8n-workflow';
import { formOf, islashNode, lancepilotNode, locator } from '../support/nodes';
import { json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

type Parameters = INode['parameters'];
const asking = (parameters: Parameters = {}) =>
	lancepilotNode('sendAndWait', { message: 'Which day?', responseType: 'reply', ...parameters });
const template = (variables: Record<string, string>) => ({
	sendAs: 'template',
	template: locator('id', '4821'),
	templateVariables: formOf('4821', variables),
});

/** Runs one node of a published workflow, which nothing leads to but a start. */
async function ask(sending = asking(), mode: 'webhook' | 'manual' = 'webhook') {
	const workflow = { nodes: [sending], connections: {} };
	const { credentials } = recorder;
	const run = await engine.run({ workflow, items: [{ json: {} }], credentials, mode });
	const hints = run.nodes[sending.name]?.runs.at(-1)?.hints ?? [];
	return { ...run, hints: hints.map(({ message }) => message).join() };
}

const sent = () => JSON.parse(recorder.requests[0]?.body.toString() ?? '{}');

test('The question goes out without a link, and the execution waits', async () => {
	const { status, hints } = await ask();
	expect(sent()).toEqual({ text: { body: 'Which day?' } });
	expect(recorder.requests).toHaveLength(1);
	expect(status).toBe('waiting');
	expect(hints).toContain('No such trigger leads to this node');
	// Nobody has to open n8n's address.
	expect(hints).not.toContain('localhost');
});

test('iSlash asks by a session message', async () => {
	const { status } = await ask(
		islashNode({ operation: 'sendAndWait', message: 'Which day?', responseType: 'reply' }),
	);
	expect(status).toBe('waiting');
	const body = recorder.requests[0]?.body.toString();
	expect(body).toContain('Which day?');
	expect(body).not.toContain('webhook-waiting');
});

test('A template asks in its own words', async () => {
	const { status } = await ask(asking(template({ body_1: 'Ada' })));
	expect(status).toBe('waiting');
	expect(sent().template_data.body.variables).toEqual(['Ada']);
});

test('A question whose sending is in doubt waits for the reply, too', async () => {
	const reset: Reply = (response) => void response.destroy();
	recorder.answerWith(reset);
	const { status, hints } = await ask();
	expect(status).toBe('waiting');
	expect(recorder.requests).toHaveLength(1);
	expect(hints).toContain('may have been delivered');
});

test('What the service refused does not wait', async () => {
	recorder.answerWith(json(422, { message: 'Not now' }));
	const { status, data } = await ask();
	expect(status).toBe('error');
	expect(data.waitTill).toBeUndefined();
});

test('The address at which n8n takes the reply is in nothing that comes out', async () => {
	const { nodes } = await ask();
	expect(JSON.stringify(nodes)).not.toMatch(/webhook-waiting|signature/);
});

test.each([
	['a person known by ID', { recipient: locator('contactId', '1042') }, 'has no number'],
	['a template with {link}', template({ body_1: '{link}' }), 'needs no link'],
	['JSON with {link}', { ...template({}), templateData: '{"body":"{link}"}' }, 'needs no link'],
])('%s is refused before anything is sent', async (_, parameters, words) => {
	const { error, data } = await ask(asking(parameters));
	expect(error?.message).toContain(words);
	expect(data.waitTill).toBeUndefined();
	expect(recorder.requests).toEqual([]);
});

test('In a run that was started by hand, a hint says when the reply is heard', async () => {
	const { status, hints } = await ask(asking(), 'manual');
	expect(status).toBe('waiting');
	expect(hints).toContain('only while the workflow is published');
});

import { lancepilotNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

test('A cancelled execution ends at once, also while it waits ten minutes for the service', async () => {
	const stop = new AbortController();
	recorder.answerWith((response, request) => {
		json(429, {}, { 'retry-after': '600' })(response, request);
		response.once('close', () => setImmediate(() => stop.abort()));
	});
	const node = lancepilotNode('sendText', { text: 'Hello' });
	const run = await engine.run({
		workflow: { nodes: [node], connections: {} },
		items: [{ json: {} }, { json: {} }],
		credentials: recorder.credentials,
		cancellation: stop.signal,
	});
	expect(run.status).toBe('canceled');
	expect(recorder.requests).toHaveLength(1);
});

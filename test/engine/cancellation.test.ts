import { lancepilotNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

/** Runs a node whose service asks for ten minutes of patience, and cancels the execution meanwhile. */
async function cancelledWhileItWaits(items: number) {
	const stop = new AbortController();
	recorder.answerWith((response, request) => {
		json(429, {}, { 'retry-after': '600' })(response, request);
		response.once('close', () => setTimeout(() => stop.abort(), 200));
	});
	const node = lancepilotNode('sendText', { text: 'Hello' });
	const run = await engine.run({
		workflow: { nodes: [node], connections: {} },
		items: Array.from({ length: items }, () => ({ json: {} })),
		credentials: recorder.credentials,
		cancellation: stop.signal,
	});
	return run;
}

test('A cancelled execution ends at once, also while it waits ten minutes for the service', async () => {
	const run = await cancelledWhileItWaits(2);
	expect(run.status).toBe('canceled');
	expect(recorder.requests).toHaveLength(1);
});

test('What it was waiting to send counts as unsent, and nothing is in doubt', async () => {
	const run = await cancelledWhileItWaits(1);
	expect(JSON.stringify(run.data.executionData?.contextData ?? {})).not.toContain('doubt');
});
